import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inScope } from "@/lib/data/scope";
import { loadImport } from "@/lib/data/store/register-import";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import { PROGRESS, type Progress } from "@/lib/domain/progress/lists";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { Outline } from "@/lib/domain/register-import/outline";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, granted, type Published, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runCommand } from "../run-command";
import { beginRecording } from "./begin-recording";
import { checkImport } from "./check-import";
import { recordImport } from "./record-import";
import { startRegisterImport } from "./start-import";

/** What a row of the force's own register says of one finding; days are counted from today. */
interface Row {
  readonly owner: boolean;
  readonly sponsor: boolean;
  readonly first: number | null;
  readonly moved: number | null;
  readonly progress: Progress | null;
  readonly ago: number;
}
const anyRow: fc.Arbitrary<Row> = fc.record({
  owner: fc.boolean(),
  sponsor: fc.boolean(),
  first: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
  moved: fc.option(fc.integer({ min: 301, max: 600 }), { nil: null }),
  progress: fc.option(fc.constantFrom(...PROGRESS), { nil: null }),
  ago: fc.integer({ min: 0, max: 100 }),
});

/** The kinds of finding that rows are given of: two under a cause of concern, where only a sponsor moves a date. */
const FINDINGS = [{ kind: "cause-of-concern", recommendations: 2 }, {}, {}] as const;
const HEADINGS = ["Reference", "Owner", "Sponsor", "First target date", "Target date", "Progress", "Last update"];
const WHY = { reason: "technology", why: "The supplier is late." } as const;
const WORDS: Record<Progress, string> = {
  "on-track": "On track",
  "some-issues": "Some issues",
  "off-track": "Off track",
  delivered: "Delivered",
};

const day = (days: number): CalendarDate => addDays(TODAY, days);

async function importing({ coordinator, staff, chiefOfficer, force }: TestCast, rows: readonly [Published, Row][]) {
  const bytes = await writeSpreadsheet("csv", {
    sheet: "Register",
    headings: HEADINGS,
    rows: rows.map(([{ reference }, { owner, sponsor, first, moved, progress, ago }]) => [
      reference,
      owner ? staff.post : "",
      sponsor ? chiefOfficer.post : "",
      first === null ? "" : day(first),
      first === null || moved === null ? "" : day(moved),
      progress ? WORDS[progress] : "",
      progress ? day(-ago) : "",
    ]),
  });
  const started = await startRegisterImport(coordinator, force.id, { fileName: "own.csv", bytes }, new Date());
  if (!started.ok) throw new Error(started.refusal);
  const { id } = started.value;
  const kept = () => inScope(coordinator, (db) => loadImport(db, coordinator, id));
  const mapping = readMapping((await kept())?.mapping);
  granted(await checkImport(coordinator, id, { mapping, inspections: {} }, asked()));
  const checked = await kept();
  if (!checked) throw new Error("The import is gone");
  const { fingerprint: shown } = checked.result as Outline;
  const begun = await beginRecording(coordinator, id, { shown, ...WHY }, asked().now);
  if (!begun.ok) return expect(begun.refusal).toEqual({ why: "nothing-changed" });
  await recordImport(coordinator, id, asked());
  expect((await kept())?.state).toBe("done");
}

async function commanding({ coordinator, staff, chiefOfficer }: TestCast, rows: readonly [Published, Row][]) {
  for (const [{ reference }, { owner, sponsor, first, moved, progress, ago }] of rows) {
    const isCause = reference.endsWith("001");
    const given: Command[] = [];
    if (owner || sponsor) {
      const people = { ownerId: owner ? staff.personId : null, sponsorId: sponsor ? chiefOfficer.personId : null };
      given.push({ do: "allocate", on: TODAY, ...people });
    }
    const target = (to: number, why: { reason: "technology" | null; why: string }): Command => ({
      do: "propose-target",
      id: randomUUID(),
      on: TODAY,
      to: day(to),
      ...why,
    });
    if (first !== null && !isCause) given.push(target(first, { reason: null, why: "" }));
    if (first !== null && moved !== null && !isCause) given.push(target(moved, WHY));
    if (progress) given.push({ do: "update-progress", id: randomUUID(), on: day(-ago), progress, note: "As it is." });
    for (const command of given) granted(await runCommand(coordinator, reference, command, asked()));
  }
}

/** What the register of a force says, without what tells one force, or a file, from another. */
async function registerOf({ force, staff, chiefOfficer }: TestCast) {
  const who = new Map([
    [staff.personId, "owner"],
    [chiefOfficer.personId, "sponsor"],
  ]);
  const known = (reference: string | null) => (reference ?? "").replace(force.code, "XX");
  const where = { forceId: force.id };
  const findings = await asOwner((db) =>
    db.finding.findMany({ where, orderBy: [{ reference: "asc" }, { id: "asc" }] }),
  );
  const references = new Map(findings.map(({ id, reference }) => [id, known(reference)]));
  const dates = await asOwner((db) => db.targetDate.findMany({ where, orderBy: [{ to: "asc" }, { id: "asc" }] }));
  const updates = await asOwner((db) => db.progressUpdate.findMany({ where, orderBy: [{ on: "asc" }, { id: "asc" }] }));
  const events = await asOwner((db) => db.event.findMany({ where, orderBy: [{ number: "asc" }, { id: "asc" }] }));
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted();
  return {
    findings: findings.map((finding) => ({
      reference: known(finding.reference),
      status: finding.status,
      owner: finding.ownerId && who.get(finding.ownerId),
      sponsor: finding.sponsorId && who.get(finding.sponsorId),
      allocatedOn: finding.allocatedOn,
      progress: finding.progress,
      progressOn: finding.progressOn,
      firstTarget: finding.firstTarget,
      target: finding.target,
      moves: finding.moves,
    })),
    dates: sorted(
      dates.map(({ findingId, from, to, reason, state, on, decidedOn }) => ({
        finding: references.get(findingId),
        ...{ from, to, reason, state, on, decidedOn },
      })),
    ),
    updates: sorted(
      updates.map(({ findingId, progress, on }) => ({ finding: references.get(findingId), progress, on })),
    ),
    events: sorted(
      events.map(({ kind, findingId, on, audience }) => ({
        finding: findingId && references.get(findingId),
        ...{ kind, on, audience },
      })),
    ),
  };
}

test("an import and the same rows given as commands end in equal registers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 5, maxLength: 5 }), async (rows) => {
      const casts = [await aCast(), await aCast()] as const;
      const given: (readonly [Published, Row][])[] = [];
      for (const { inspector, force } of casts) {
        const published = await publishedFindings(inspector, force, FINDINGS);
        const ordered = published.toSorted((a, b) =>
          a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0,
        );
        given.push(
          ordered.flatMap((finding, index) => (rows[index] ? [[finding, rows[index]] as [Published, Row]] : [])),
        );
      }
      await importing(casts[0], given[0] ?? []);
      await commanding(casts[1], given[1] ?? []);
      expect(await registerOf(casts[0])).toEqual(await registerOf(casts[1]));
    }),
    { numRuns: 6, seed: 20261128, endOnFailure: true },
  );
});
