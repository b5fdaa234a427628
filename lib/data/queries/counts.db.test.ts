import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { aCast } from "@/lib/testing/people";
import { does, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { askTogether } from "../together";
import { findDecisions } from "./decisions";
import { findForceSheet } from "./force-sheet";
import { historyOfForce, historyUntil } from "./history";
import { responseDutiesAsked, responsesOf } from "./responses";

/** Each list is asked for one row; each counts all there are. */
const ONE = 1;
const cast = await aCast(PUBLISHED);
const { inspector, coordinator, chiefOfficer, staff, pcc, force } = cast;
const [first, second] = await publishedFindings(inspector, force, [
  { kind: "cause-of-concern", recommendations: 2 },
  {},
]);
await publishedFindings(inspector, force, [{ kind: "recommendation", deadline: { kind: "immediate" } }]);
const id = Prisma.sql`${force.id}::uuid`;

it("dates to decide", async () => {
  const references = (await publishedFindings(inspector, force, [{}, {}])).map(({ reference }) => reference);
  for (const reference of references) {
    const people = { ownerId: staff.personId, sponsorId: chiefOfficer.personId };
    await does(coordinator, reference, { do: "allocate", on: TODAY, ...people });
    for (const to of ["2024-12-31", "2025-01-31", "2025-02-28"]) {
      const propose = { do: "propose-target", id: randomUUID(), on: TODAY, to: date(to), reason: "other" } as const;
      await does(coordinator, reference, { ...propose, why: "The plan." });
    }
  }
  const { dates } = await findDecisions(chiefOfficer, TODAY, ONE);
  expect([dates.all, dates.first.length]).toEqual([references.length, ONE]);
  expect((await findDecisions(chiefOfficer, TODAY)).submissions).toEqual({ all: 0, first: [] });
});

it("events of a force, and of a finding up to a day", async () => {
  const shown = await shownMoments();
  const finding = Prisma.sql`select f.id from finding f where f.reference = ${second?.reference ?? first?.reference}`;
  const [ofForce, ofFinding, whole] = await askTogether(
    coordinator,
    historyOfForce(coordinator, id, shown, ONE),
    historyUntil(coordinator, finding, TODAY, shown, ONE),
    historyOfForce(coordinator, id, shown),
  );
  expect(ofForce.first).toHaveLength(ONE);
  expect(ofForce.all).toBeGreaterThan(ONE);
  expect(ofForce.all).toBe(whole.first.length);
  expect(ofFinding.all).toBeGreaterThanOrEqual(ofFinding.first.length);
});

it("responses of a force, and those that wait for its policing body", async () => {
  const [of, waits] = await askTogether(pcc, responsesOf(pcc, id, ONE), responseDutiesAsked(pcc, ONE));
  expect(of.first).toHaveLength(ONE);
  expect(of.all).toBeGreaterThan(ONE);
  expect(waits.map(({ kind, more }) => [kind, more])).toEqual([["respond", of.all - ONE]]);
});

it("the findings on the sheet of a force", async () => {
  const sheet = await findForceSheet(coordinator, force.slug, TODAY, ONE);
  expect(sheet?.open).toHaveLength(ONE);
  const whole = await findForceSheet(coordinator, force.slug, TODAY);
  const open = whole?.open ?? [];
  expect(sheet?.counts).toEqual({
    open: open.length,
    causes: open.filter(({ kind }) => kind === "cause-of-concern").length,
    ofCauses: open.filter(({ kind, parentReference }) => kind === "cause-of-concern" || parentReference).length,
    atOnce: 1,
    submitted: 0,
  });
  expect(sheet?.counts.causes).toBe(1);
  expect(sheet?.counts.ofCauses).toBe(3);
});
