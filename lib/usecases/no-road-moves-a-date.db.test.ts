import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findToUpdate } from "@/lib/data/queries/updates";
import { inScope } from "@/lib/data/scope";
import { loadImport } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { FORM_HEADINGS } from "@/lib/domain/progress/updates-sheet";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { Outline } from "@/lib/domain/register-import/outline";
import { MOVE_REASONS, type MoveReason } from "@/lib/domain/target/lists";
import { readUpdate } from "@/lib/forms/updates";
import { sortRows } from "@/lib/forms/updates-file";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { asOwner } from "@/lib/testing/database";
import { datesOutOfStep } from "@/lib/testing/dates-in-step";
import { aCast, aChiefOfficer, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, publishedFindings, TODAY } from "@/lib/testing/reports";
import { beginRecording } from "./import-register/begin-recording";
import { checkImport } from "./import-register/check-import";
import { recordImport } from "./import-register/record-import";
import { startRegisterImport } from "./import-register/start-import";
import { runCommand } from "./run-command";
import { saveUpdates } from "./save-updates";
import { judgeTogether } from "./together/judge";
import { readUpdatesForm } from "./updates-file";

/** Somebody goes one road, with a date in hand; `ones` are the findings that it is about. */
interface Step {
  readonly road: keyof typeof ROADS;
  readonly who: "coordinator" | "staff" | "chiefOfficer" | "another" | "pcc" | "inspector";
  readonly ones: readonly number[];
  readonly to: CalendarDate;
  readonly reason: MoveReason | null;
  readonly progress: (typeof PROGRESS)[number];
}

type Cast = TestCast & { readonly another: Actor };
type Road = (cast: Cast, step: Step, references: readonly string[]) => Promise<unknown>;
const WHY = "The supplier is late.";
const press = () => ({ key: randomUUID(), now: new Date(), today: TODAY });

const giving =
  (command: (step: Step) => Command): Road =>
  async (cast, step, [reference = ""]) =>
    runCommand(cast[step.who], reference, command(step), asked());

/** Every road on which something of a finding is changed, with a date in what is sent wherever its form could carry one. */
const ROADS = {
  "a date proposed by form": giving(({ to, reason }) => ({
    do: "propose-target",
    id: randomUUID(),
    on: TODAY,
    to,
    reason,
    why: WHY,
  })),
  "a date approved by form": giving(() => ({ do: "approve-target", on: TODAY })),
  "a date declined by form": giving(() => ({ do: "decline-target", on: TODAY, why: WHY })),
  // What a browser adds to a form that has no such field is part of the command all the same.
  "an update by form, with a date smuggled in": giving(
    ({ to, progress }) =>
      ({
        ...{ target: to, firstTarget: to, moves: 0, to },
        ...{ do: "update-progress", id: randomUUID(), on: TODAY, progress, note: WHY, next: { step: WHY, on: to } },
      }) as Command,
  ),
  "dates of many at once": (cast, { who, to, reason }, references) =>
    judgeTogether(
      cast[who],
      { do: "propose-target", to, reason, why: WHY },
      references.map((reference) => ({ reference, version: null })),
      press(),
    ),
  "a theme of many at once": (cast, { who }, references) =>
    judgeTogether(
      cast[who],
      { do: "set-theme", theme: "custody" },
      references.map((reference) => ({ reference, version: null })),
      press(),
    ),
  "an upload of updates with a column of targets": uploading,
  "an import of the force's register": importing,
} as const satisfies { readonly [road: string]: Road };

async function uploading(cast: Cast, { who, to, progress }: Step, references: readonly string[]) {
  const actor = cast[who];
  const known = await findToUpdate(actor, references);
  const bytes = await writeSpreadsheet("csv", {
    sheet: "Updates",
    headings: [
      ...["reference", "entry", "progress", "note", "next", "nextOn"].map(headingOf),
      "Target",
      "First target",
    ],
    rows: known.map(({ reference, version }) => [reference, String(version), progress, WHY, WHY, to, to, to]),
  });
  const read = await readUpdatesForm(actor, bytes);
  if (!read.ok) throw new Error(`The form was not read: ${read.refusal.why}`);
  const updates = sortRows(read.value.updates).typed.flatMap((typed) => {
    const update = readUpdate(typed, null);
    return update.ok ? [{ reference: typed.reference, ...update.said }] : [];
  });
  return saveUpdates(actor, updates, press());
}
const headingOf = (column: string) => FORM_HEADINGS[column as keyof typeof FORM_HEADINGS];

async function importing({ coordinator, force }: Cast, { to, reason }: Step, references: readonly string[]) {
  const bytes = await writeSpreadsheet("csv", {
    sheet: "Register",
    headings: ["Reference", "First target date", "Target date"],
    rows: references.map((reference) => [reference, TODAY, to]),
  });
  const started = await startRegisterImport(coordinator, force.id, { fileName: "own.csv", bytes }, new Date());
  if (!started.ok) throw new Error(started.refusal);
  const { id } = started.value;
  const kept = () => inScope(coordinator, (db) => loadImport(db, coordinator, id));
  const mapping = readMapping((await kept())?.mapping);
  granted(await checkImport(coordinator, id, { mapping, inspections: {} }, asked()));
  const shown = ((await kept())?.result as Outline | undefined)?.fingerprint ?? "";
  const begun = await beginRecording(coordinator, id, { shown, reason: reason ?? "other", why: WHY }, new Date());
  if (begun.ok) await recordImport(coordinator, id, asked());
}

const anyStep: fc.Arbitrary<Omit<Step, "road">> = fc.record({
  who: fc.constantFrom(
    "coordinator",
    "coordinator",
    "coordinator",
    "staff",
    "chiefOfficer",
    "chiefOfficer",
    "another",
    "pcc",
    "inspector",
  ),
  ones: fc.subarray([0, 1, 2], { minLength: 1 }),
  to: fc.integer({ min: -5, max: 300 }).map((days) => addDays(TODAY, days)),
  reason: fc.option(fc.constantFrom(...MOVE_REASONS), { nil: null, freq: 8 }),
  progress: fc.constantFrom(...PROGRESS),
});

const ROAD_NAMES = Object.keys(ROADS) as readonly Step["road"][];
/** A file is read apart, which takes a while: each of these roads is gone once. */
const OF_FILES = ROAD_NAMES.filter((road) => /^an (upload|import)/.test(road));

/** Twice each of the other roads, in any order. */
const anyHistory = fc
  .shuffledSubarray(
    ROAD_NAMES.flatMap((road) => (OF_FILES.includes(road) ? [] : [road, road])),
    { minLength: 2 * (ROAD_NAMES.length - OF_FILES.length) },
  )
  .chain((roads) => fc.tuple(...roads.map((road) => anyStep.map((step): Step => ({ ...step, road })))));

async function aForceAtWork(): Promise<{ cast: Cast; references: readonly string[] }> {
  const cast = await aCast();
  const findings = await publishedFindings(cast.inspector, cast.force, [
    {},
    {},
    { kind: "cause-of-concern", recommendations: 1 },
  ]);
  const all = findings.map(({ reference }) => reference);
  const references = [all[0] ?? "", all[1] ?? "", all[3] ?? ""];
  for (const reference of references) {
    const people = { ownerId: cast.staff.personId, sponsorId: cast.chiefOfficer.personId };
    await does(cast.coordinator, reference, { do: "allocate", on: TODAY, ...people });
  }
  return { cast: { ...cast, another: await aChiefOfficer(cast.force) }, references };
}

const outOfStep = (forceId: string) => asOwner((db) => datesOutOfStep(db, [forceId]));
const movesOf = async (forceId: string) =>
  asOwner(async (db) => (await db.finding.aggregate({ where: { forceId }, _sum: { moves: true } }))._sum.moves ?? 0);

describe("no road changes a target without a date move", () => {
  it("whatever is done, by whom and in whatever order: every target is what its history comes to", async () => {
    const { cast, references } = await aForceAtWork();
    const gone = new Set<string>();
    const files = [...OF_FILES];
    await fc.assert(
      fc.asyncProperty(anyHistory, anyStep, fc.nat(12), async (steps, filed, at) => {
        const file = files.pop();
        for (const step of file ? steps.toSpliced(at, 0, { ...filed, road: file }) : steps) {
          const ones = step.ones.map((one) => references[one] ?? "");
          await ROADS[step.road](cast, step, ones);
          gone.add(step.road);
          expect([step.road, await outOfStep(cast.force.id)]).toEqual([step.road, []]);
        }
      }),
      { numRuns: OF_FILES.length + 1, seed: 10, endOnFailure: true },
    );
    // Every road was gone, and dates did move on the way: else nothing was shown.
    expect([...gone].toSorted()).toEqual(ROAD_NAMES.toSorted());
    expect(await movesOf(cast.force.id)).toBeGreaterThan(0);
  }, 240_000);

  it("is told of a road that is broken on purpose, and the database refuses it by itself", async () => {
    const { cast, references } = await aForceAtWork();
    const [reference = ""] = references;
    const set = (to: string, moves: number) => ({ where: { reference }, data: { target: new Date(to), moves } });
    const propose = { do: "propose-target", id: randomUUID(), on: TODAY, reason: null, why: WHY } as const;
    await does(cast.coordinator, reference, { ...propose, to: addDays(TODAY, 30) });
    // As the owner of the tables, whom the database lets pass.
    await asOwner(async (db) => {
      await db.finding.update(set("2025-06-30", 0));
      expect(await datesOutOfStep(db, [cast.force.id])).toEqual([reference]);
      await db.finding.update(set(addDays(TODAY, 30), 0));
      expect(await datesOutOfStep(db, [cast.force.id])).toEqual([]);
    });
    for (const [to, moves] of [
      ["2025-06-30", 0],
      ["2025-06-30", 1],
      [addDays(TODAY, 30), 1],
    ] as const)
      await expect(inScope(cast.coordinator, (db) => db.finding.updateMany(set(to, moves)))).rejects.toThrow(
        /moves by a date move/,
      );
    await expect(
      inScope(cast.coordinator, (db) => db.finding.updateMany({ where: { reference }, data: { moves: 3 } })),
    ).rejects.toThrow(/moves by a date move/);
  });
});
