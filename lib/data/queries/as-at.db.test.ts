import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { addDays, type CalendarDate, date } from "@/lib/domain/calendar";
import { aCast, anInspector } from "@/lib/testing/people";
import { does, PUBLISHED, publishedFindings } from "@/lib/testing/reports";
import { type AskedOfThen, findFindingAsAt, findForceAsAt, findRegisterAsAt, PAGE_THEN } from "./as-at";

const ALL = { force: null, kind: null, status: null, overdue: false, after: null };

it("shows the register, a finding and a force as they stood on a day, to those who see them now", async () => {
  const cast = await aCast();
  const dated = { deadline: { kind: "by", date: date("2024-03-31") } } as const;
  const findings = await publishedFindings(cast.inspector, cast.force, [
    { kind: "cause-of-concern", recommendations: 1 },
    dated,
    ...Array.from({ length: PAGE_THEN }, () => ({})),
  ]);
  const late = findings[2]?.reference ?? "";
  await does(
    cast.inspector,
    late,
    {
      ...{
        do: "close",
        id: randomUUID(),
        on: date("2024-05-20"),
        outcome: "implemented",
        method: "revisit",
        note: "Seen.",
      },
      ...{ letter: null, successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
    },
    date("2024-06-01"),
  );
  const at = (on: CalendarDate, more: Partial<AskedOfThen> = {}) =>
    findRegisterAsAt(cast.coordinator, { ...ALL, ...more, on });

  expect(await at(addDays(PUBLISHED, -1))).toMatchObject({ all: 0, rows: [], next: null, figures: { missing: 0 } });
  const spring = await at(date("2024-04-30"));
  expect([spring.all, spring.rows.length, spring.figures.missing]).toEqual([findings.length, PAGE_THEN, 0]);
  expect(spring.figures.overdue).toEqual({ all: 1, theirs: 0, inspectorates: 0 });
  const next = await at(date("2024-04-30"), { after: spring.next });
  expect([...spring.rows, ...next.rows].map(({ reference }) => reference)).toEqual(
    findings.map(({ reference }) => reference).toSorted(),
  );
  expect((await at(date("2024-04-30"), { overdue: true })).rows.map(({ reference }) => reference)).toEqual([late]);
  // Closed on a day that was recorded later: as at that day it is closed.
  expect((await at(date("2024-05-19"), { status: "closed" })).all).toBe(0);
  expect((await at(date("2024-05-20"), { status: "closed" })).rows.map(({ reference }) => reference)).toEqual([late]);
  const closed = (await at(date("2024-05-20"))).figures.kinds.map(({ counts }) => counts.closed);
  expect(closed.reduce((sum, count) => sum + count, 0)).toBe(1);

  const one = await findFindingAsAt(cast.pcc, late, date("2024-05-19"));
  expect([one?.state?.status, one?.history.first.some(({ facts }) => facts.kind === "closed")]).toEqual([
    "open",
    false,
  ]);
  expect((await findForceAsAt(cast.coordinator, cast.force.slug, date("2024-05-20")))?.figures).toEqual(
    (await at(date("2024-05-20"))).figures,
  );

  const other = await aCast();
  expect(await findFindingAsAt(other.coordinator, late, date("2024-05-19"))).toBeNull();
  expect(await findForceAsAt(other.pcc, cast.force.slug, date("2024-05-19"))).toBeNull();
  expect(
    (await findRegisterAsAt(other.coordinator, { ...ALL, on: date("2024-05-19"), force: cast.force.slug })).all,
  ).toBe(0);
  const inspector = await anInspector();
  expect((await findRegisterAsAt(inspector, { ...ALL, on: date("2024-05-19"), force: cast.force.slug })).all).toBe(
    findings.length,
  );
});
