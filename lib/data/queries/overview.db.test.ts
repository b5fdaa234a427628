import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { type CalendarDate, date } from "@/lib/domain/calendar";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { openFrom } from "@/lib/domain/overview/open-over-time";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runForceCommand } from "@/lib/usecases/run-force-command";
import { findOverview } from "./overview";

const close = (cast: TestCast, reference: string, on: CalendarDate, outcome: "implemented" | "recorded-in-error") =>
  does(
    cast.inspector,
    reference,
    {
      ...{ do: "close", id: randomUUID(), on, outcome, method: "revisit", note: "Seen." },
      ...{ letter: null, successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
    },
    on,
  );

it("counts what is open and closed as the findings stand, each force’s own and one’s own apart", async () => {
  const cast = await aCast(PUBLISHED);
  const other = await aCast(PUBLISHED);
  const [first, second, third, fourth, fifth] = await publishedFindings(cast.inspector, cast.force, [
    {},
    {},
    {},
    {},
    {},
  ]);
  await publishedFindings(other.inspector, other.force, [{}]);
  await close(cast, first?.reference ?? "", date("2024-02-09"), "implemented");
  await close(cast, second?.reference ?? "", date("2024-03-10"), "implemented");
  await close(cast, third?.reference ?? "", date("2024-03-11"), "recorded-in-error");
  await does(cast.coordinator, fourth?.reference ?? "", {
    do: "allocate",
    on: TODAY,
    ownerId: cast.staff.personId,
    sponsorId: null,
  });
  const target = { do: "propose-target", on: TODAY, why: "So." } as const;
  await does(cast.coordinator, fifth?.reference ?? "", {
    ...target,
    id: randomUUID(),
    to: date("2025-01-31"),
    reason: null,
  });
  await does(cast.coordinator, fifth?.reference ?? "", {
    ...target,
    id: randomUUID(),
    to: date("2025-03-02"),
    reason: "resources",
  });

  const filter = { force: null, mine: false, since: null };
  const overview = await findOverview(cast.pcc, filter, TODAY);
  expect(overview.forces.map(({ slug }) => slug)).toEqual([cast.force.slug]);
  expect(overview.ages.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  const open = openFrom(overview.steps, FINDING_KINDS).at(-1)?.counts ?? [];
  expect(open.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(overview.timesByKind).toMatchObject([{ count: 2, least: 30, median: 45, most: 60 }]);
  expect(overview.closures).toEqual([{ method: "revisit", lastYear: 2, all: 2 }]);
  expect(overview.moves).toEqual([{ reason: "resources", count: 1, days: 30 }]);
  const mine = await findOverview(cast.staff, { ...filter, mine: true }, TODAY);
  expect(mine.ages.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  const one = await findOverview(cast.inspector, { ...filter, force: cast.force.slug }, TODAY);
  expect(one.ages).toEqual(overview.ages);
  const away = await findOverview(other.pcc, { ...filter, force: cast.force.slug }, TODAY);
  expect(away.steps).toEqual([]);
  expect(away.force).toBeNull();
});

it("says what others did since one was last here, a line a finding, the latest of it, and none of one's own deeds", async () => {
  const [cast, other] = [await aCast(PUBLISHED), await aCast(PUBLISHED)];
  const [first, second, own] = await publishedFindings(cast.inspector, cast.force, [{}, {}, {}]).then((all) =>
    all.map(({ reference }) => reference),
  );
  const [elsewhere] = await publishedFindings(other.inspector, other.force, [{}]);
  const since = new Date(`${TODAY}T09:59:00Z`);
  const says = (actor: Actor, reference = "", note = "Seen.") =>
    does(actor, reference, {
      ...{ do: "record-assurance", id: randomUUID(), on: TODAY, assurance: "assured", note },
    });
  const allocates = (actor: Actor, reference = "", ownerId: string | null = cast.staff.personId) =>
    does(actor, reference, { do: "allocate", on: TODAY, ownerId, sponsorId: null });
  await says(cast.pcc, first, "Seen once.");
  await says(cast.pcc, second);
  await says(cast.pcc, first, "Seen twice.");
  await allocates(cast.coordinator, second);
  await allocates(cast.coordinator, own);
  await says(other.pcc, elsewhere?.reference);
  const news = async (actor: Actor) =>
    (await findOverview(actor, { force: null, mine: false, since }, TODAY)).news
      .filter(({ reference }) => reference !== null)
      .map(({ reference, facts, more }) => [reference, facts.kind, more]);
  expect(await news(cast.coordinator)).toEqual([
    [first, "assurance-recorded", 1],
    [second, "assurance-recorded", 0],
  ]);
  expect(await news(cast.pcc)).toEqual([
    [own, "allocated", 0],
    [second, "allocated", 0],
  ]);
  expect(await news(cast.chiefOfficer)).toEqual([
    [own, "allocated", 0],
    [second, "allocated", 1],
    [first, "assurance-recorded", 1],
  ]);
});

it("has the spells in Engage of each force that one is concerned with, and of no other", async () => {
  const [cast, other] = [await aCast(PUBLISHED), await aCast(PUBLISHED)];
  for (const { force, inspector } of [cast, other]) {
    await publishedFindings(inspector, force, [{}]);
    const reasons = [{ id: randomUUID(), wording: "Calls.", findingId: null }];
    const enter = { do: "enter-engage", id: randomUUID(), on: TODAY, why: "So.", letter: null, reasons } as const;
    granted(await runForceCommand(inspector, force.slug, enter, asked(TODAY)));
  }
  const of = async (actor: Actor, force: string | null) =>
    (await findOverview(actor, { force, mine: false, since: null }, TODAY)).spells.filter((spell) =>
      [cast.force.name, other.force.name].includes(spell.force),
    );
  const spell = (force: string) => ({ force, enteredOn: TODAY, leftOn: null });
  expect(await of(cast.pcc, null)).toEqual([spell(cast.force.name)]);
  expect(await of(cast.pcc, other.force.slug)).toEqual([]);
  expect(await of(cast.inspector, other.force.slug)).toEqual([spell(other.force.name)]);
  expect((await of(cast.inspector, null)).map(({ force }) => force).toSorted()).toEqual(
    [cast.force.name, other.force.name].toSorted(),
  );
});
