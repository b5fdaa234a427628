import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { date } from "@/lib/domain/calendar";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { aCast } from "@/lib/testing/people";
import { does, publishedFindings, TODAY } from "@/lib/testing/reports";
import { findForce } from "./force-view";
import { findRegisterPage } from "./register";

test("what is past its target alone is overdue to its own force, and in no figure that other forces read", async () => {
  const { force, inspector, coordinator, staff } = await aCast();
  const other = await aCast();
  const deadline = { kind: "by", date: date("2024-06-30") } as const;
  const [byTarget] = await publishedFindings(inspector, force, [{}, { deadline }]);
  const planned = date("2024-02-01");
  await does(
    coordinator,
    byTarget?.reference ?? "",
    {
      do: "propose-target",
      id: randomUUID(),
      on: planned,
      to: date("2024-03-01"),
      reason: null,
      why: "The plan.",
    },
    planned,
  );
  const order = { by: "reference", descending: false } as const;
  const { rows } = await findRegisterPage(staff, { ...EVERYTHING, text: force.code }, order, { page: 1 }, TODAY);
  expect(rows.map(({ overdue }) => overdue?.against)).toEqual(["target", "deadline"]);
  for (const actor of [staff, other.staff])
    expect((await findForce(actor, force.slug, TODAY))?.figures).toMatchObject({ open: 2, pastDeadline: 1 });
});
