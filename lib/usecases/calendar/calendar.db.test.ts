import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { findCalendar, findOwnDays } from "@/lib/data/queries/calendar";
import { findWork } from "@/lib/data/queries/work";
import { inScope } from "@/lib/data/scope";
import { addDays, date } from "@/lib/domain/calendar";
import { asOwner } from "@/lib/testing/database";
import { aCast, aStaffMember } from "@/lib/testing/people";
import { asked, does, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { endOwnAway, sayAway } from "./away";
import {
  calendarAddress,
  calendarFile,
  endCalendarAddress,
  makeCalendarAddress,
  ownerOfCalendar,
} from "./own-calendar";

const CLOSE = {
  do: "close",
  on: TODAY,
  outcome: "no-longer-applicable",
  method: "revisit",
  note: "The unit is gone.",
  ...{ letter: null, successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
} as const;
const target = (to: string) =>
  ({ do: "propose-target", id: randomUUID(), on: TODAY, to: date(to), reason: null, why: "" }) as const;

async function aForceWithDates() {
  const cast = await aCast(PUBLISHED);
  const [first = "", second = ""] = (await publishedFindings(cast.inspector, cast.force, [{}, {}])).map(
    ({ reference }) => reference,
  );
  await does(cast.coordinator, first, {
    do: "allocate",
    on: TODAY,
    ownerId: cast.staff.personId,
    sponsorId: cast.chiefOfficer.personId,
  });
  await does(cast.coordinator, first, target("2025-03-31"));
  await does(cast.coordinator, second, target("2025-04-30"));
  return { ...cast, first, second };
}

it("shows each what is theirs, tells a closing as cancelled, and says the same in the same bytes", async () => {
  const cast = await aForceWithDates();
  const of = async (actor: typeof cast.staff) =>
    (await findCalendar(actor, TODAY)).map(
      ({ kind, about, from, isCancelled }) => `${kind} ${about} ${from} ${isCancelled}`,
    );
  const [one, two] = [`target ${cast.first} 2025-03-31`, `target ${cast.second} 2025-04-30`];
  const lastDay = `response ${cast.force.name} ${addDays(PUBLISHED, 55)} false`;
  expect(await of(cast.staff)).toEqual([`${one} false`]);
  expect(await of(cast.chiefOfficer)).toEqual([`${one} false`]);
  expect(await of(cast.coordinator)).toEqual([lastDay, `${one} false`, `${two} false`]);
  expect(await of(cast.pcc)).toEqual([lastDay]);
  for (const actor of [cast.inspector, (await aCast()).coordinator]) expect(await of(actor), actor.post).toEqual([]);
  const before = await calendarFile(cast.staff, TODAY);
  expect(await calendarFile(cast.staff, TODAY)).toEqual(before);
  await does(cast.coordinator, cast.first, {
    do: "update-progress",
    id: randomUUID(),
    on: TODAY,
    progress: "on-track",
    note: "Well.",
  });
  expect(await calendarFile(cast.staff, TODAY), "what it does not say changes nothing").toEqual(before);
  await does(cast.inspector, cast.first, CLOSE);
  expect(await of(cast.staff)).toEqual([`${one} true`]);
  expect((await calendarFile(cast.staff, TODAY)).mark).not.toBe(before.mark);
  expect(await findCalendar(cast.staff, addDays(TODAY, 91))).toEqual([]);
});

it("has one secret address that its owner can end, of which the register keeps a hash", async () => {
  const { staff, coordinator, reader } = await aCast();
  const token = async () => {
    const { feed } = await findOwnDays(staff);
    return feed ? (calendarAddress(feed).split("/").at(-1)?.replace(".ics", "") ?? "") : "";
  };
  expect((await makeCalendarAddress(reader, new Date())).ok).toBe(false);
  await makeCalendarAddress(staff, new Date());
  const first = await token();
  expect(await ownerOfCalendar(first)).toMatchObject({ personId: staff.personId, role: "force-staff" });
  expect((await findOwnDays(coordinator)).feed).toBeNull();
  const kept = await asOwner((db) => db.calendarFeed.findMany({ where: { personId: staff.personId } }));
  expect(JSON.stringify(kept)).not.toContain(first);
  await makeCalendarAddress(staff, new Date());
  expect(await ownerOfCalendar(first)).toBeNull();
  const second = await token();
  expect(await ownerOfCalendar(second)).not.toBeNull();
  await asOwner((db) =>
    db.membership.updateMany({ where: { personId: staff.personId }, data: { state: "suspended" } }),
  );
  expect(await ownerOfCalendar(second)).toBeNull();
  await asOwner((db) => db.membership.updateMany({ where: { personId: staff.personId }, data: { state: "active" } }));
  await endCalendarAddress(staff, new Date());
  expect(await ownerOfCalendar(second)).toBeNull();
  for (const odd of ["", "x", "a".repeat(5_000), "'"]) expect(await ownerOfCalendar(odd)).toBeNull();
});

it("whoever is away has their work on the work of whoever stands in, for those days, and no right goes with it", async () => {
  const cast = await aForceWithDates();
  const colleague = await aStaffMember(cast.force);
  const days = { from: TODAY, until: addDays(TODAY, 14) };
  const stranger = (await aCast()).staff;
  for (const [given, why] of [
    [{ ...days, until: addDays(TODAY, -1), delegateId: null }, "away-ends-before"],
    [{ from: addDays(TODAY, -9), until: addDays(TODAY, -2), delegateId: null }, "away-is-over"],
    [{ ...days, delegateId: stranger.personId }, "delegate-unfit"],
    [{ ...days, delegateId: cast.staff.personId }, "delegate-unfit"],
    [{ ...days, delegateId: cast.reader.personId }, "delegate-unfit"],
    [{ ...days, delegateId: cast.pcc.personId }, "delegate-unfit"],
  ] as const)
    expect(await sayAway(cast.staff, given, asked()), why).toMatchObject({ refusal: { why } });
  expect((await sayAway(cast.reader, { ...days, delegateId: null }, asked())).ok).toBe(false);

  expect((await sayAway(cast.staff, { ...days, delegateId: colleague.personId }, asked())).ok).toBe(true);
  const late = addDays(date("2025-03-31"), 1);
  await sayAway(cast.staff, { from: TODAY, until: addDays(late, 3), delegateId: colleague.personId }, asked());
  const own = await findWork(cast.staff, late, null);
  expect(own.away).toMatchObject({ until: addDays(late, 3), delegate: { id: colleague.personId } });
  const [standIn, ...others] = (await findWork(colleague, late, null)).standsIn;
  expect(others).toEqual([]);
  expect(standIn?.duties.map(({ kind, count }) => `${kind} ${count}`)).toEqual(
    own.duties.map(({ kind, count }) => `${kind} ${count}`),
  );
  expect(standIn?.duties.map(({ kind }) => kind)).toContain("overdue");
  expect((await findWork(cast.coordinator, late, null)).standsIn).toEqual([]);
  expect((await findWork(colleague, addDays(late, 4), null)).standsIn).toEqual([]);
  const rows = (actor: typeof colleague) => inScope(actor, (db) => db.away.count({ where: { endedAt: null } }));
  expect(await rows(cast.coordinator)).toBe(0);
  expect(await rows(colleague)).toBe(1);
  await endOwnAway(cast.staff, new Date());
  expect((await findWork(colleague, late, null)).standsIn).toEqual([]);
});
