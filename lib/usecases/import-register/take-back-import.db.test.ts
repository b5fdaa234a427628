import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readHistories } from "@/lib/data/chain-links";
import { findInspectionsAfter } from "@/lib/data/queries/api";
import { findForceAsAt } from "@/lib/data/queries/as-at";
import { findImportFigures } from "@/lib/data/queries/import-figures";
import { findImport } from "@/lib/data/queries/register-import";
import { againstHistory } from "@/lib/data/register-against-history";
import { inScope } from "@/lib/data/scope";
import { loadImport } from "@/lib/data/store/register-import";
import { verifyHistory } from "@/lib/data/verify";
import type { Actor } from "@/lib/domain/actor";
import { USUAL } from "@/lib/domain/board-pack/asked";
import { addDays, date } from "@/lib/domain/calendar";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { Outline } from "@/lib/domain/register-import/outline";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { asOwner } from "@/lib/testing/database";
import { aCast, aCoordinator, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { previewPack } from "../board-pack/built";
import { beginRecording } from "./begin-recording";
import { checkImport } from "./check-import";
import { recordImport } from "./record-import";
import { startRegisterImport } from "./start-import";
import { runTakeBackImport } from "./take-back-import";

const headings = ["Reference", "Inspection", "Kind", "Text", "Progress", "Last update", "Evidence", "Closed on"];
const ROWS = [
  ["A1", "PEEL 2024", "AFI", "The force should know which of its vehicles are safe.", "", "", "", ""],
  ["A2", "PEEL 2024", "AFI", "The force should number its lockers.", "On track", "01/09/2024", "S:\\lockers", ""],
  ["A3", "PEEL 2024", "AFI", "The force should paint its gates.", "", "", "", "01/08/2024"],
];

/** A register of the force that is recorded, from a file of its own. */
async function imported({ coordinator, force }: TestCast): Promise<string> {
  const bytes = await writeSpreadsheet("csv", { sheet: "Register", headings, rows: ROWS });
  const started = await startRegisterImport(coordinator, force.id, { fileName: "gates.csv", bytes }, new Date());
  if (!started.ok) throw new Error(started.refusal);
  const { id } = started.value;
  const kept = () => inScope(coordinator, (db) => loadImport(db, coordinator, id));
  const inspections = { "peel 2024": { publishedOn: date("2024-02-01"), type: "peel" } } as const;
  granted(await checkImport(coordinator, id, { mapping: readMapping((await kept())?.mapping), inspections }, asked()));
  const shown = ((await kept())?.result as Outline | undefined)?.fingerprint ?? "";
  granted(await beginRecording(coordinator, id, { shown, reason: null, why: null }, new Date()));
  await recordImport(coordinator, id, asked());
  return id;
}

const takeBack = (actor: Actor, id: string, confirmedStaying = 0) =>
  runTakeBackImport(actor, id, { confirmedStaying }, asked());
const findingsOf = ({ force }: TestCast) =>
  asOwner((db) =>
    db.finding.findMany({ where: { forceId: force.id, recordedBy: "force" }, orderBy: { reference: "asc" } }),
  );
const openThen = async ({ coordinator, force }: TestCast, on = TODAY) =>
  (await findForceAsAt(coordinator, force.slug, on))?.figures.kinds.reduce((sum, { counts }) => sum + counts.open, 0);
async function expectVerified({ force }: TestCast): Promise<void> {
  for (const { chains } of await asOwner((db) => readHistories(db, force.id)))
    expect(verifyHistory(chains)).toMatchObject({ unbroken: true });
  expect(await asOwner((db) => againstHistory(db, force.id))).toEqual([]);
}

describe("a large import", () => {
  it("is taken back a piece at a time, and ends as one that was taken back at once", async () => {
    const cast = await aCast(PUBLISHED);
    const id = await imported(cast);
    granted(await runTakeBackImport(cast.coordinator, id, { confirmedStaying: 0 }, asked(), 1));
    expect((await findingsOf(cast)).map(({ status }) => status)).toEqual(["closed", "closed", "closed"]);
    const events = await asOwner((db) =>
      db.event.findMany({
        where: { forceId: cast.force.id, kind: { endsWith: "taken-back" } },
        orderBy: { number: "asc" },
      }),
    );
    // Two pieces, and the third with the end of the import.
    expect(events.map(({ kind }) => kind)).toEqual([
      ...["finding-taken-back", "finding-taken-back"],
      ...["import-taken-back", "finding-taken-back", "inspection-taken-back"],
    ]);
    expect(JSON.parse(events[2]?.payload ?? "{}")).toMatchObject({ facts: { findings: 3, stayed: 0 } });
    const stage = (await findImport(cast.coordinator, id))?.stage;
    expect(stage).toMatchObject({ is: "done", takenBack: { on: TODAY, reports: ["PEEL 2024"], stayed: [] } });
    await expectVerified(cast);
  });
});

describe("an import that nobody has touched", () => {
  let cast: TestCast;
  let id: string;
  beforeAll(async () => {
    cast = await aCast(PUBLISHED);
    await publishedFindings(cast.inspector, cast.force, [{}]);
    id = await imported(cast);
  });

  it("says what it did to the figures with which the next pack begins", async () => {
    const figures = await findImportFigures(cast.coordinator, id, cast.force.id, TODAY);
    expect(figures).toMatchObject({ opening: 4, late: 3, new: 0 });
  });

  it("is taken back whole: out of every count, list and duty, and in the history for good", async () => {
    expect(await openThen(cast)).toBe(4);
    granted(await takeBack(cast.coordinator, id));
    const findings = await findingsOf(cast);
    expect(findings.map(({ status }) => status)).toEqual(["closed", "closed", "closed"]);
    // As it stood before, and as it stands.
    expect(await openThen(cast, addDays(TODAY, -1))).toBe(4);
    expect(await openThen(cast)).toBe(1);
    const then = await findForceAsAt(cast.coordinator, cast.force.slug, TODAY);
    expect(then?.reports.map(({ title }) => title)).not.toContain("PEEL 2024");
    const forPrograms = await findInspectionsAfter(cast.coordinator, null, 100);
    expect(forPrograms?.map(({ title }) => title)).not.toContain("PEEL 2024");
    const left = await asOwner(async (db) => ({
      waiting: await db.proposal.count({ where: { forceId: cast.force.id, state: "waiting" } }),
      responses: await db.response.findMany({
        where: { of: { inspection: { title: "PEEL 2024", takenBackOn: { not: null } } }, forceId: cast.force.id },
      }),
      notes: await db.evidence.count({ where: { forceId: cast.force.id, withdrawnOn: null } }),
      events: await db.event.count({ where: { forceId: cast.force.id, kind: "finding-taken-back" } }),
      told: await db.notice.count({ where: { event: { forceId: cast.force.id, kind: "finding-taken-back" } } }),
    }));
    expect(left).toMatchObject({ waiting: 0, notes: 0, events: 3, responses: [{ state: "not-required" }] });
    expect(left.told).toBeGreaterThan(0);
    await expectVerified(cast);
    const stage = (await findImport(cast.coordinator, id))?.stage;
    expect(stage).toMatchObject({ is: "done", takenBack: { on: TODAY, reports: ["PEEL 2024"], stayed: [] } });
    expect(await takeBack(cast.coordinator, id)).toEqual({
      ok: false,
      refusal: { why: "take-back-unfit", because: "taken-back" },
    });
  });

  it("leaves a pack whose counts come out", async () => {
    const period = { from: date("2024-07-01"), to: TODAY };
    const packed = { force: cast.force.slug, period, layout: USUAL, shownBy: null } as never;
    const { document } = granted(await previewPack(cast.coordinator, packed, TODAY, false));
    const [movement] = document.tables;
    const at = movement?.columns.findIndex(({ head }) => head === "Recorded in error") ?? -1;
    expect(movement?.total?.[at]).toBe(3);
  });

  it("and the same file records everything anew", async () => {
    await imported(cast);
    const findings = await findingsOf(cast);
    expect(findings.map(({ status }) => status)).toEqual(["closed", "closed", "closed", "open", "open", "open"]);
    await expectVerified(cast);
  });
});

describe("an import that somebody has touched", () => {
  it("is refused with who touched what; what they touched stays once that is confirmed", async () => {
    const cast = await aCast();
    const { coordinator, inspector } = cast;
    const id = await imported(cast);
    const [first, second, third] = await findingsOf(cast);
    const given = { id: randomUUID(), on: TODAY, progress: "on-track", note: "It goes well." } as const;
    await does(coordinator, first?.reference ?? "", { do: "update-progress", ...given });
    const refused = await takeBack(coordinator, id);
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        why: "import-touched",
        going: 2,
        staying: [
          { reference: first?.reference, touches: [{ by: coordinator.post, facts: { kind: "progress-updated" } }] },
        ],
      },
    });
    granted(await takeBack(coordinator, id, 1));
    const after = await findingsOf(cast);
    expect(after.map(({ status }) => status)).toEqual(["open", "closed", "closed"]);
    // Its report stays with it.
    const report = { where: { id: first?.inspectionId ?? "" } };
    expect((await asOwner((db) => db.inspection.findUniqueOrThrow(report))).takenBackOn).toBeNull();
    // An inspector may open again what was taken back.
    await does(inspector, second?.reference ?? "", {
      do: "reopen",
      on: TODAY,
      why: "It is a finding.",
      whyParentToo: null,
    });
    expect(third?.status).toBe("open");
    await expectVerified(cast);
  });

  it("is its maker’s alone, and nothing but what it recorded goes", async () => {
    const cast = await aCast();
    const { coordinator, force, inspector } = cast;
    const id = await imported(cast);
    expect(await takeBack(await aCoordinator(force), id)).toMatchObject({ refusal: { why: "not-found" } });
    const [published] = await publishedFindings(inspector, force, [{}]);
    const closure = (findingId: string) =>
      inScope(
        coordinator,
        (db) =>
          db.$executeRaw`insert into closure (id, force_id, finding_id, outcome, method, note, basis, "on", at, by_id, "by", import_id)
          values (gen_random_uuid(), ${force.id}::uuid, ${findingId}::uuid, 'recorded-in-error', 'desk-review', 'x', '{}', '2024-09-30', now(),
            ${coordinator.personId}::uuid, 'x', ${id}::uuid)`,
      );
    await expect(closure(published?.id ?? "")).rejects.toThrow(/row-level security/);
    const [own] = await findingsOf(cast);
    const close = inScope(
      coordinator,
      (db) => db.$executeRaw`update finding set status = 'closed' where id = ${own?.id}::uuid`,
    );
    await expect(close).rejects.toThrow(/only an inspector/);
  });
});
