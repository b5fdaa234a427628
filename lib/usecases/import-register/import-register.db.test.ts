import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readHistories } from "@/lib/data/chain-links";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { findImport } from "@/lib/data/queries/register-import";
import { againstHistory } from "@/lib/data/register-against-history";
import { inScope } from "@/lib/data/scope";
import { order } from "@/lib/data/store/queue";
import { loadImport } from "@/lib/data/store/register-import";
import { verifyHistory } from "@/lib/data/verify";
import type { Actor } from "@/lib/domain/actor";
import { addDays, date } from "@/lib/domain/calendar";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import type { ImportResult } from "@/lib/domain/register-import/import-result";
import { isError } from "@/lib/domain/register-import/issue";
import type { InspectionAnswers } from "@/lib/domain/register-import/known";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { Outline } from "@/lib/domain/register-import/outline";
import { rowOnSheet } from "@/lib/domain/register-import/sheet-rows";
import { readSpreadsheet } from "@/lib/outside/spreadsheets/read-spreadsheet";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, publishedFindings, TODAY } from "@/lib/testing/reports";
import { exportFindings } from "../export-findings";
import { verifyForceHistory } from "../verify-force-history";
import { beginRecording } from "./begin-recording";
import { checkImport } from "./check-import";
import { fileWithErrors } from "./file-with-errors";
import { importTemplate } from "./import-template";
import { lookAtImport } from "./look-at-import";
import { readNextSheet, readSheet } from "./read-sheet";
import { endImport, recordImport } from "./record-import";
import { startRegisterImport } from "./start-import";

const HEADINGS = [
  "Ref",
  "Report",
  "AFI/CoC/Rec",
  "Cause of concern",
  "Wording",
  "Lead",
  "SRO",
  "Original date",
  "Revised date",
  "Reason",
  "RAG",
  "Last updated",
  "Date closed",
  "Letter",
  "Narrative",
  "Evidence location",
];
type Cells = Partial<Record<(typeof HEADINGS)[number], string>>;

async function upload(actor: Actor, forceId: string, rows: readonly Cells[], fileName = "register.csv") {
  const table = {
    sheet: "Register",
    headings: HEADINGS,
    rows: rows.map((row) => HEADINGS.map((heading) => row[heading] ?? "")),
  };
  return uploadFile(actor, forceId, fileName, await writeSpreadsheet("csv", table));
}

async function uploadFile(actor: Actor, forceId: string, fileName: string, bytes: Uint8Array) {
  const started = await startRegisterImport(actor, forceId, { fileName, bytes }, new Date());
  if (!started.ok) throw new Error(started.refusal);
  return started.value.id;
}

const kept = async (actor: Actor, id: string) => {
  const loaded = await inScope(actor, (db) => loadImport(db, actor, id));
  if (!loaded) throw new Error("The import is gone");
  return loaded;
};

async function check(actor: Actor, id: string, inspections: InspectionAnswers = {}): Promise<Outline> {
  const { mapping } = await kept(actor, id);
  granted(await checkImport(actor, id, { mapping: readMapping(mapping), inspections }, asked()));
  return (await kept(actor, id)).result as Outline;
}

/** Presses "Record" on the page that shows the latest check. */
async function begin(actor: Actor, id: string, now = new Date()) {
  const { fingerprint: shown } = (await kept(actor, id)).result as Outline;
  return beginRecording(actor, id, { shown, reason: "technology", why: "The supplier is late." }, now);
}
async function record(actor: Actor, id: string): Promise<ImportResult> {
  expect(granted(await begin(actor, id)).begun).toBe(true);
  await recordImport(actor, id, asked());
  const { state, result } = await kept(actor, id);
  expect(state).toBe("done");
  return result as ImportResult;
}

const findingsOf = (forceId: string) =>
  asOwner((db) => db.finding.findMany({ where: { forceId }, orderBy: { reference: "asc" } }));
const eventsOf = (forceId: string) =>
  asOwner((db) => db.event.findMany({ where: { forceId }, orderBy: { number: "asc" } }));
async function expectUnbroken(forceId: string) {
  const histories = await asOwner((db) => readHistories(db, forceId));
  for (const { chains } of histories) expect(verifyHistory(chains).unbroken).toBe(true);
}

const PEEL = { "peel 2023 25": { publishedOn: date("2023-12-22"), type: "peel" } } as const;
const cause = {
  Ref: "C1",
  Report: "PEEL 2023-25",
  "AFI/CoC/Rec": "CoC",
  Wording: "The force does not investigate well.",
};
const recommendation = {
  Ref: "C1.1",
  Report: "PEEL 2023-25",
  "AFI/CoC/Rec": "Rec",
  "Cause of concern": "C1",
  Wording: "The force should supervise investigations.",
};
const afi = {
  Ref: "A1",
  Report: "PEEL 2023-25",
  "AFI/CoC/Rec": "AFI",
  Wording: "The force should answer 999 calls in time.",
};

describe("importing a register", () => {
  let cast: TestCast;
  beforeAll(async () => {
    cast = await aCast();
  });

  it("shortens what the file says without cutting a sign in two: the check is shown, and the history stays whole", async () => {
    const { force, coordinator } = await aCast();
    const long = (most: number) => `${"x".repeat(most - 1)}${"🚓".repeat(40)}`;
    const mad = [long(60), long(80), long(59), long(79)];
    const spoilt = mad.map((words, at) => ({
      ...afi,
      Wording: `The force should improve thing ${at}.`,
      Ref: words,
      Lead: words,
      RAG: words,
      "Revised date": words,
      "Cause of concern": words,
      "AFI/CoC/Rec": at === 0 ? words : "Rec",
    }));
    const right = mad.map((words, at) => ({
      ...afi,
      Wording: `The force should do thing ${at}.`,
      Ref: words,
      Lead: words,
    }));
    const id = await upload(coordinator, force.id, [...spoilt, ...right]);
    const { counts } = await check(coordinator, id, PEEL);
    // Nobody knows of which kind the first one is.
    expect([counts.create, counts.errors]).toEqual([7, 1]);
    await record(coordinator, id);
    await expectUnbroken(force.id);
    expect(await verifyForceHistory(coordinator, force.slug)).toMatchObject({ unbroken: true });
  });

  it("records findings with their parents, dates, progress and closures, as the force’s own and unconfirmed", async () => {
    const { force, coordinator, staff, chiefOfficer } = cast;
    const rows = [
      // The recommendation stands above its cause of concern.
      {
        ...recommendation,
        Lead: staff.post,
        SRO: chiefOfficer.post,
        "Original date": "31/03/2024",
        "Revised date": "31 Oct 2024",
        RAG: "Amber",
        "Last updated": "01/09/2024",
      },
      cause,
      { ...afi, RAG: "Complete", "Date closed": "23/07/2024", Letter: "July letter" },
    ];
    const id = await upload(coordinator, force.id, rows);
    const outline = await check(coordinator, id, PEEL);
    expect(outline.issues.filter(isError)).toEqual([]);
    expect(outline.counts).toEqual({
      rows: 3,
      create: 3,
      update: 0,
      unchanged: 0,
      differing: 0,
      skipped: 0,
      errors: 0,
      moves: 1,
      closures: 1,
      actions: 0,
    });
    expect(await findingsOf(force.id)).toEqual([]);

    const result = await record(coordinator, id);
    const findings = await findingsOf(force.id);
    expect(
      findings.map(({ reference, kind, status, recordedBy, confirmedOn }) => [
        reference,
        kind,
        status,
        recordedBy,
        confirmedOn,
      ]),
    ).toEqual([
      [`${force.code}-2023-001`, "cause-of-concern", "open", "force", null],
      [`${force.code}-2023-002`, "recommendation", "open", "force", null],
      [`${force.code}-2023-003`, "area-for-improvement", "open", "force", null],
    ]);
    const [parent, child] = findings;
    expect(child).toMatchObject({
      parentId: parent?.id,
      family: parent?.family,
      ownerId: staff.personId,
      sponsorId: chiefOfficer.personId,
      progress: "some-issues",
      moves: 0,
    });
    expect(child?.firstTarget?.toISOString().slice(0, 10)).toBe("2024-03-31");
    expect(child?.target?.toISOString().slice(0, 10)).toBe("2024-03-31");
    expect(child?.allocatedOn?.toISOString().slice(0, 10)).toBe(TODAY);
    expect(result.created.map(({ row, reference }) => [row, reference])).toEqual([
      [2, `${force.code}-2023-002`],
      [3, `${force.code}-2023-001`],
      [4, `${force.code}-2023-003`],
    ]);
    const proposals = await asOwner((db) => db.proposal.findMany({ where: { forceId: force.id } }));
    expect(proposals).toMatchObject([
      { what: "close", state: "waiting", findingId: findings[2]?.id, source: "July letter (register.csv)" },
    ]);
    const dates = await asOwner((db) =>
      db.targetDate.findMany({ where: { forceId: force.id }, orderBy: [{ to: "asc" }, { id: "asc" }] }),
    );
    expect(dates.map(({ state, reason, why }) => [state, reason, why.length > 0])).toEqual([
      ["approved", null, true],
      ["proposed", "technology", true],
    ]);
    expect((await eventsOf(force.id)).map(({ kind }) => kind)).toEqual([
      "inspection-recorded",
      "recorded-by-force",
      "recorded-by-force",
      "recorded-by-force",
      "allocated",
      "target-set",
      "target-proposed",
      "progress-updated",
      "progress-updated",
      "reported-closed",
      "register-recorded",
    ]);
    await expectUnbroken(force.id);
  });

  it("keeps what the force writes as an update of its day, and where evidence is as a note, once", async () => {
    const { coordinator, force } = await aCast();
    const row = {
      ...afi,
      RAG: "Amber",
      "Last updated": "01/09/2024",
      Narrative: "Half of the doors are hung.",
      "Evidence location": "S:\\PEEL\\A1",
    };
    const first = await upload(coordinator, force.id, [row]);
    await check(coordinator, first, PEEL);
    await record(coordinator, first);
    const [finding] = await findingsOf(force.id);
    const updates = () =>
      asOwner((db) =>
        db.progressUpdate.findMany({
          where: { findingId: finding?.id ?? "" },
          orderBy: [{ on: "asc" }, { id: "asc" }],
        }),
      );
    const [update] = await updates();
    expect(update?.note).toMatch(/^Half of the doors are hung\.\n\nAs the force’s own register has it/);
    expect(update?.on.toISOString().slice(0, 10)).toBe("2024-09-01");
    expect(await asOwner((db) => db.evidence.findMany({ where: { forceId: force.id } }))).toMatchObject([
      { place: "S:\\PEEL\\A1", link: null, audience: "force", kind: "other" },
    ]);
    const again = await upload(coordinator, force.id, [row]);
    expect((await check(coordinator, again)).counts).toMatchObject({ create: 0, update: 0, unchanged: 1 });
    const later = await upload(coordinator, force.id, [
      { ...row, "Last updated": "15/09/2024", Narrative: "All doors are hung." },
    ]);
    expect((await check(coordinator, later)).counts).toMatchObject({ create: 0, update: 1 });
    await record(coordinator, later);
    expect((await updates()).map(({ note }) => note.split("\n")[0])).toEqual([
      "Half of the doors are hung.",
      "All doors are hung.",
    ]);
    await expectUnbroken(force.id);
  });

  it("has no day for a progress of which the file gives none, not even today, and anything with a day stands before it", async () => {
    const { coordinator, force } = await aCast();
    const id = await upload(coordinator, force.id, [{ ...afi, RAG: "Amber" }]);
    await check(coordinator, id, PEEL);
    await record(coordinator, id);
    const [finding] = await findingsOf(force.id);
    expect(finding).toMatchObject({ progress: "some-issues", progressOn: null, updatedOn: null });
    const earlier = { id: randomUUID(), on: addDays(TODAY, -10), progress: "on-track", note: "All is well." } as const;
    await does(coordinator, finding?.reference ?? "", { do: "update-progress", ...earlier });
    expect(await findingsOf(force.id)).toMatchObject([{ progress: "on-track", progressOn: new Date(earlier.on) }]);
    expect((await findFindingPage(coordinator, finding?.reference ?? "", TODAY))?.update).toMatchObject({
      note: earlier.note,
    });
    expect(await asOwner((db) => againstHistory(db, force.id))).toEqual([]);
  });

  it("changes nothing when the same file is imported again", async () => {
    const { force, coordinator, staff, chiefOfficer } = cast;
    const before = [await findingsOf(force.id), await eventsOf(force.id)];
    const rows = [
      {
        ...recommendation,
        Lead: staff.post,
        SRO: chiefOfficer.post,
        "Original date": "31/03/2024",
        "Revised date": "31 Oct 2024",
        RAG: "Amber",
        "Last updated": "01/09/2024",
      },
      cause,
      { ...afi, RAG: "Complete", "Date closed": "23/07/2024", Letter: "July letter" },
    ];
    const id = await upload(coordinator, force.id, rows);
    const outline = await check(coordinator, id);
    expect(outline.counts).toEqual({
      rows: 3,
      create: 0,
      update: 0,
      unchanged: 3,
      differing: 0,
      skipped: 0,
      errors: 0,
      moves: 0,
      closures: 0,
      actions: 0,
    });
    expect(await begin(coordinator, id)).toEqual({
      ok: false,
      refusal: { why: "nothing-changed" },
    });
    expect([await findingsOf(force.id), await eventsOf(force.id)]).toEqual(before);
  });

  it("asks for the sponsor’s decision where the register does, and closes nothing", async () => {
    const { force, coordinator, chiefOfficer } = cast;
    await does(chiefOfficer, `${force.code}-2023-002`, { do: "approve-target", on: TODAY });
    const id = await upload(coordinator, force.id, [
      { ...recommendation, "Revised date": "31/12/2024", "Date closed": "01/08/2024" },
    ]);
    const outline = await check(coordinator, id);
    expect(outline.issues.map(({ what }) => what)).toEqual(["sponsor-decides"]);
    const result = await record(coordinator, id);
    expect(result.updated).toMatchObject([
      {
        row: 2,
        reference: `${force.code}-2023-002`,
        changes: [{ what: "closure", to: "2024-08-01" }],
        move: { from: "2024-10-31", to: "2024-12-31", approved: false },
      },
    ]);
    const [, child] = await findingsOf(force.id);
    expect([child?.status, child?.moves, child?.target?.toISOString().slice(0, 10)]).toEqual(["open", 1, "2024-10-31"]);
    const [waiting] = await asOwner((db) =>
      db.targetDate.findMany({ where: { forceId: force.id, state: "proposed" } }),
    );
    expect(waiting).toMatchObject({ reason: "technology", why: "The supplier is late." });
    await expectUnbroken(force.id);
  });
});

describe("the force’s own references", () => {
  it("are kept, and recognise a row in other words when its file comes again", async () => {
    const { force, coordinator } = await aCast();
    const first = await upload(coordinator, force.id, [afi, cause]);
    await check(coordinator, first, PEEL);
    await record(coordinator, first);
    const reworded = { ...afi, Ref: "a-1", Wording: "Calls to 999 have to be picked up promptly by the force." };
    const second = await upload(coordinator, force.id, [reworded, cause]);
    const outline = await check(coordinator, second);
    expect(outline.counts).toMatchObject({ create: 0, unchanged: 1, differing: 1, errors: 0 });
    expect(outline.issues.map(({ row, what }) => [row, what])).toEqual([
      [2, "own-reference-match"],
      [2, "wording-differs"],
    ]);
  });

  it("are kept of findings that the register had, and the history tells it", async () => {
    const { force, coordinator, inspector } = await aCast();
    const text = "The force should improve its vetting.";
    await publishedFindings(inspector, force, [{ text }]);
    const id = await upload(coordinator, force.id, [{ Ref: "V 7", Wording: text }]);
    await check(coordinator, id);
    const result = await record(coordinator, id);
    expect(result.updated.map(({ changes }) => changes)).toMatchObject([
      [{ what: "own-reference", from: null, to: "V 7" }],
    ]);
    expect((await findingsOf(force.id)).map(({ ownReference }) => ownReference)).toEqual(["V 7"]);
    expect((await eventsOf(force.id)).at(-1)?.kind).toBe("own-reference-kept");
    await expectUnbroken(force.id);
  });
});

describe("the day on which a report was published", () => {
  it("is asked once, before anything is shown, and remembered for the force’s next file", async () => {
    const { force, coordinator } = await aCast();
    const first = await upload(coordinator, force.id, [afi, { ...afi, Ref: "A2", Wording: "" }]);
    const { mapping } = await kept(coordinator, first);
    const given = { mapping: readMapping(mapping), inspections: {} };
    expect(granted(await checkImport(coordinator, first, given, asked())).asks).toBe(true);
    expect((await kept(coordinator, first)).state).toBe("mapping");
    await check(coordinator, first, PEEL);
    // The mended file comes before anything of the first one is recorded.
    const second = await upload(coordinator, force.id, [afi]);
    const look = await lookAtImport(coordinator, second, TODAY);
    expect(look?.inspections).toMatchObject([{ known: null, publishedOn: "2023-12-22", type: "peel" }]);
    await check(coordinator, second, PEEL);
    await record(coordinator, second);
    // Recorded by now: it is that inspection, and not a second one of the remembered day.
    const third = await upload(coordinator, force.id, [afi]);
    expect((await lookAtImport(coordinator, third, TODAY))?.inspections).toMatchObject([
      { known: { title: "PEEL 2023-25" } },
    ]);
  });
});

describe("a row that words several findings", () => {
  it("is recorded as several, in the order of the file", async () => {
    const { force, coordinator } = await aCast();
    const several = "A1 The force should heat all of its cells.\nA2 The force should count all of its keys.";
    const id = await upload(coordinator, force.id, [
      { ...afi, Ref: "", Wording: several },
      { ...afi, Ref: "B1", Wording: "The force should answer each letter." },
    ]);
    expect((await check(coordinator, id, PEEL)).counts).toMatchObject({ create: 3, errors: 0 });
    expect((await record(coordinator, id)).created.map(({ row }) => row)).toEqual([2.1, 2.2, 3]);
    const findings = await findingsOf(force.id);
    expect(findings.map(({ ownReference, position }) => [ownReference, position])).toEqual([
      ["A1", 1],
      ["A2", 2],
      ["B1", 3],
    ]);
    await expectUnbroken(force.id);
  });
});

describe("the words of a file", () => {
  const lines = [
    ["Plan after “A review of lost property”, published 2 April 2024"],
    ["Key: green done, not yet signed off; red late"],
    ["Ref", "Recommendation", "Action", "Who", "Due date", "Status", "Published deadline"],
    ["R1", "The force should label what it finds.", "Buy labels", "Head of one; Head of two", "TBC", "Green", "N/A"],
    ["", "", "Train staff", "Training", "Q1 25/26", "Half way", ""],
  ];
  it("are each asked once, those of actions and those that say nothing yet too, and count once they are answered", async () => {
    const { force, coordinator } = await aCast();
    const bytes = new TextEncoder().encode(
      lines.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n"),
    );
    const id = await uploadFile(coordinator, force.id, "steps.csv", bytes);
    const look = await lookAtImport(coordinator, id, TODAY);
    expect(look?.days.map(({ word, day }) => [word, day])).toEqual([
      ["N/A", null],
      ["TBC", null],
      ["Q1 25/26", "2025-06-30"],
    ]);
    expect(look?.progress.map(({ word, inKey, meaning }) => [word, inKey, meaning])).toEqual([
      ["Green", "done, not yet signed off", "delivered"],
      ["Half way", null, null],
    ]);
    const { mapping } = await kept(coordinator, id);
    const days = { tbc: date("2025-07-31"), "n a": "none", "q1 25 26": date("2025-06-30") } as const;
    granted(await checkImport(coordinator, id, { mapping: readMapping(mapping), inspections: {}, days }, asked()));
    expect((await kept(coordinator, id)).result).toMatchObject({ counts: { create: 1, errors: 0, actions: 2 } });
    await record(coordinator, id);
    const [finding] = await findingsOf(force.id);
    expect(finding?.ownerId).toBeNull();
  });

  it("for several owners in a cell are kept with the finding, and nobody is allocated", async () => {
    const { force, coordinator } = await aCast();
    const id = await upload(coordinator, force.id, [{ ...afi, Ref: "B7", Lead: "Head of one; Head of two" }]);
    await check(coordinator, id, PEEL);
    await record(coordinator, id);
    const [finding] = await findingsOf(force.id);
    expect(finding?.ownerId).toBeNull();
    const said = (await eventsOf(force.id)).map(({ payload }) => JSON.stringify(payload)).join("\n");
    expect(said).toContain("(there B7; owner Head of one; Head of two)");
  });
});

describe("our own download", () => {
  it("makes no difference when it is uploaded unchanged, as CSV and as a workbook, shown and whole", async () => {
    const { force, coordinator, staff, chiefOfficer } = await aCast();
    const people = { Lead: staff.post, SRO: chiefOfficer.post };
    const dates = { "Original date": "31/03/2024", "Revised date": "31 Oct 2024", Reason: "Staffing: two have left" };
    const id = await upload(coordinator, force.id, [
      cause,
      {
        ...recommendation,
        ...people,
        ...dates,
        RAG: "Amber",
        "Last updated": "01/09/2024",
        Narrative: "Half\nare trained.",
      },
      { ...afi, RAG: "Complete", Lead: "Head of one; Head of two", "Date closed": "23/07/2024" },
    ]);
    await check(coordinator, id, PEEL);
    await record(coordinator, id);
    const filter = { ...EVERYTHING, forces: [force.slug] };
    const order = { by: "reference", descending: false } as const;
    for (const format of ["csv", "xlsx"] as const)
      for (const columns of ["all", "shown"] as const) {
        const how = { format, columns, filters: [] };
        const day = { today: TODAY, demonstration: false };
        const pieces: Buffer[] = [];
        for await (const piece of await exportFindings(coordinator, filter, order, day, how))
          pieces.push(Buffer.from(piece));
        const again = await uploadFile(coordinator, force.id, `findings.${format}`, Buffer.concat(pieces));
        const { counts, issues } = await check(coordinator, again);
        expect([format, columns, issues.filter(isError)]).toEqual([format, columns, []]);
        expect(counts).toMatchObject({ rows: 3, create: 0, update: 0, unchanged: 3, moves: 0, closures: 0 });
      }
  });
});

describe("a row whose parts have errors", () => {
  it("has them beside it in the person’s own workbook, each once", async () => {
    const { force, coordinator } = await aCast();
    const table = {
      sheet: "Register",
      headings: ["Ref", "Report", "Kind", "Wording"],
      rows: [
        ["A0", "PEEL 2023-25", "AFI", "The force should answer each letter."],
        [
          "",
          "PEEL 2023-25",
          "Thing",
          "A1 The force should heat all of its cells.\nA2 The force should count its keys.",
        ],
      ],
    };
    const id = await uploadFile(coordinator, force.id, "r.xlsx", await writeSpreadsheet("xlsx", table));
    const { issues } = await check(coordinator, id, PEEL);
    expect(issues.filter(isError).map(({ row }) => row)).toEqual([3.1, 3.2]);
    const file = await fileWithErrors(coordinator, id, "xlsx");
    const read = file?.ok ? await readSpreadsheet(file.value.bytes) : null;
    expect(read?.ok && read.sheets[0]?.rows.map(({ cells }) => cells[4] ?? "")).toEqual([
      "Error",
      "",
      expect.stringMatching(/^Kind: “Thing” is not a kind of finding[^\n]*$/),
    ]);
  });
});

describe("people whom the file calls otherwise", () => {
  it("are whom somebody says, and so in the force’s next file", async () => {
    const { force, coordinator, staff } = await aCast();
    const id = await upload(coordinator, force.id, [{ ...afi, Lead: "DCI Crime, Force HQ" }]);
    expect((await lookAtImport(coordinator, id, TODAY))?.posts).toEqual(["DCI Crime, Force HQ"]);
    const { mapping } = await kept(coordinator, id);
    const people = { "dci crime force hq": staff.personId };
    await checkImport(coordinator, id, { mapping: { ...readMapping(mapping), people }, inspections: PEEL }, asked());
    await record(coordinator, id);
    expect((await findingsOf(force.id)).map(({ ownerId }) => ownerId)).toEqual([staff.personId]);
    const next = await upload(coordinator, force.id, [afi]);
    expect(readMapping((await kept(coordinator, next)).mapping).people).toEqual(people);
  });
});

describe("a workbook of several sheets", () => {
  const sheetOf = (name: string, words: string) => ({
    sheet: name,
    headings: ["Ref", "Report", "AFI/CoC/Rec", "Wording"],
    rows: [["1", "PEEL 2023-25", "AFI", words]],
  });
  it("is read from the sheet that a person chooses, and says which are left out", async () => {
    const { force, coordinator } = await aCast();
    const bytes = await writeSpreadsheet("xlsx", sheetOf("Open", "The force should open."), [
      sheetOf("Closed", "The force should close."),
      { sheet: "Notes", headings: ["Somebody’s notes"], rows: [] },
    ]);
    const id = await uploadFile(coordinator, force.id, "r.xlsx", bytes);
    expect(await findImport(coordinator, id)).toMatchObject({ sheet: "Open", otherSheets: ["Closed", "Notes"] });
    expect((await readSheet(coordinator, id, "Closed")).ok).toBe(true);
    expect(await findImport(coordinator, id)).toMatchObject({ sheet: "Closed", otherSheets: ["Open", "Notes"] });
    expect((await kept(coordinator, id)).rows.map(({ cells }) => cells[3])).toEqual(["The force should close."]);
    expect(await readSheet(coordinator, id, "Notes")).toEqual({ ok: false, refusal: "no-headings" });
  });

  it("is read in one go where its sheets have the same columns, and each goes back with its own errors", async () => {
    const { force, coordinator } = await aCast();
    const bytes = await writeSpreadsheet("xlsx", sheetOf("Open", "The force should open all of its doors."), [
      { sheet: "Visits", headings: ["Report", "Published on", "Kind"], rows: [["PEEL 2023-25", "1 May 2024", "x"]] },
      { ...sheetOf("Closed", ""), rows: [["2", "PEEL 2023-25", "AFI", ""]] },
    ]);
    const id = await uploadFile(coordinator, force.id, "r.xlsx", bytes);
    expect((await findImport(coordinator, id))?.sheets).toMatchObject({
      read: [
        { number: 1, name: "Open" },
        { number: 3, name: "Closed" },
      ],
      left: [{ name: "Visits", why: "other-columns" }],
    });
    const outline = await check(coordinator, id, { "peel 2023 25": { publishedOn: date("2023-12-22"), type: "peel" } });
    expect(outline.counts).toMatchObject({ create: 1, errors: 1 });
    expect(outline.issues.map(({ row }) => row)).toContain(rowOnSheet(3, 2));
    const marked = await fileWithErrors(coordinator, id, "xlsx");
    const read = marked?.ok ? await readSpreadsheet(marked.value.bytes) : null;
    expect(read?.ok && read.sheets.map(({ name, rows: [, row] }) => [name, row?.cells[4] ?? ""])).toEqual([
      ["Open", ""],
      ["Visits", ""],
      ["Closed", expect.stringContaining("The register has no finding with this reference")],
    ]);
    const inOne = await fileWithErrors(coordinator, id, "csv");
    const table = inOne?.ok ? await readSpreadsheet(inOne.value.bytes) : null;
    expect(table?.ok && table.sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual([
      "Ref",
      "Open",
      "1",
      "Closed",
      "2",
    ]);
    expect(await readNextSheet(coordinator, id, "Visits", new Date())).toEqual({
      ok: false,
      refusal: "nothing-chosen",
    });
  });

  it("is read on from the same upload once the first sheets are recorded, as an import of its own", async () => {
    const { force, coordinator } = await aCast();
    const visits = ["B1", "The force should say who was visited in which week.", "PEEL 2023-25"];
    const bytes = await writeSpreadsheet("xlsx", sheetOf("Open", "The force should open all of its doors."), [
      { sheet: "Visits", headings: ["Ref", "Recommendation", "Inspection"], rows: [visits] },
    ]);
    const id = await uploadFile(coordinator, force.id, "r.xlsx", bytes);
    expect((await readSheet(coordinator, id, "Open")).ok).toBe(true);
    await check(coordinator, id, PEEL);
    expect((await record(coordinator, id)).created).toHaveLength(1);
    const next = await readNextSheet(coordinator, id, "Visits", new Date());
    if (!next.ok) throw new Error(next.refusal);
    expect(next.value.id).not.toBe(id);
    expect(await findImport(coordinator, next.value.id)).toMatchObject({
      fileName: "r.xlsx",
      sheet: "Visits",
      sheets: { recorded: ["Open"] },
    });
    await check(coordinator, next.value.id);
    expect((await record(coordinator, next.value.id)).created).toMatchObject([{ row: 2, kind: "recommendation" }]);
    expect((await findingsOf(force.id)).map(({ ownReference }) => ownReference)).toEqual(["1", "B1"]);
    expect(await readNextSheet(coordinator, id, "No such sheet", new Date())).toMatchObject({ ok: false });
  });

  it("leaves a sheet of another force alone", async () => {
    const [{ force, coordinator }, other] = [await aCast(), await aCast()];
    const bytes = await writeSpreadsheet(
      "xlsx",
      sheetOf(other.force.name.slice(0, 31), "The other force should open."),
      [sheetOf("Ours", "The force should open all of its doors.")],
    );
    const id = await uploadFile(coordinator, force.id, "r.xlsx", bytes);
    expect(await findImport(coordinator, id)).toMatchObject({
      sheet: "Ours",
      sheets: { left: [{ why: "other-force" }] },
    });
  });
});

describe("the template", () => {
  it.each(["xlsx", "csv"] as const)("as %s, filled in, is read as it is, with a day of publication", async (format) => {
    const { force, coordinator } = await aCast();
    const { bytes } = await importTemplate(format);
    const empty = await readSpreadsheet(bytes);
    const register = empty.ok ? empty.sheets[0] : undefined;
    const headings = register?.rows[0]?.cells ?? [];
    const filled = {
      Inspection: "PEEL 2023-25",
      "Published on": "22/12/2023",
      Kind: "AFI",
      Text: "The force should act.",
    };
    const rows = [headings.map((heading) => filled[heading as keyof typeof filled] ?? "")];
    const further = empty.ok
      ? empty.sheets.slice(1).map(({ name, rows: [head, ...rest] }) => ({
          sheet: name,
          headings: head?.cells ?? [],
          rows: rest.map(({ cells }) => cells),
        }))
      : [];
    const file = await writeSpreadsheet(format, { sheet: "Register", headings, rows }, further);
    const id = await uploadFile(coordinator, force.id, `r.${format}`, file);
    expect((await check(coordinator, id)).counts).toMatchObject({ rows: 1, create: 1, errors: 0 });
    expect(await startRegisterImport(coordinator, force.id, { fileName: "e", bytes }, new Date())).toMatchObject({
      refusal: "no-rows",
    });
  });
});

describe("a file with its errors", () => {
  const lines = [
    ["West Midlands’ tracker"],
    ["Ref", "Report", "AFI/CoC/Rec", "Wording"],
    ["1", "PEEL 2023-25", "AFI", "The force should act."],
    [],
    ["2", "PEEL 2023-25", "AFI", ""],
  ];
  const marked = async (...asked: Parameters<typeof fileWithErrors>) => {
    const file = await fileWithErrors(...asked);
    return file?.ok ? file.value : null;
  };
  it("has every row where it was: titles above the headings, and empty ones", async () => {
    const { force, coordinator } = await aCast();
    const bytes = new TextEncoder().encode(lines.map((cells) => cells.join(",")).join("\r\n"));
    const id = await uploadFile(coordinator, force.id, "r.csv", bytes);
    expect((await check(coordinator, id, PEEL)).issues).toMatchObject([{ row: 5, what: "text-missing" }]);
    for (const format of ["csv", "xlsx"] as const) {
      const file = await marked(coordinator, id, format);
      const read = await readSpreadsheet(file?.bytes ?? new Uint8Array());
      const rows = read.ok ? (read.sheets[0]?.rows ?? []) : [];
      expect(rows.map(({ row, cells }) => [row, cells[0], cells[4]])).toEqual([
        [1, "West Midlands’ tracker", ""],
        [2, "Ref", "Error"],
        [3, "1", ""],
        [4, "", ""],
        [5, "2", expect.stringContaining("Wording: The register has no finding with this reference")],
      ]);
      // It can come back as it is: its own column of errors is written anew.
      const again = await uploadFile(coordinator, force.id, "r", file?.bytes ?? bytes);
      await check(coordinator, again, PEEL);
      const second = await readSpreadsheet((await marked(coordinator, again, format))?.bytes ?? bytes);
      expect(second).toEqual(read);
    }
  });
});

describe("a register that has findings already", () => {
  it("gets a date move for another target, keeps published words, and says what differs", async () => {
    const { force, coordinator, inspector } = await aCast();
    const text =
      "The force should make sure that officers record every decision about a suspect in full and in good time.";
    const [published] = await publishedFindings(inspector, force, [{ text }]);
    const reference = published?.reference ?? "";
    const target = {
      do: "propose-target",
      id: randomUUID(),
      on: TODAY,
      to: date("2024-12-31"),
      reason: null,
      why: "The plan.",
    } as const;
    await does(coordinator, reference, target);
    const row = {
      Wording: text.replace("suspect", "suspects"),
      "Revised date": "31/01/2025",
      Reason: "Resources: two posts are empty",
    };
    const id = await upload(coordinator, force.id, [row]);
    const outline = await check(coordinator, id);
    expect(outline.issues.map(({ what }) => what)).toEqual(["near-match", "wording-differs"]);
    expect(outline.unexplained).toBe(0);
    await record(coordinator, id);
    const [finding] = await findingsOf(force.id);
    expect([finding?.text, finding?.moves, finding?.target?.toISOString().slice(0, 10)]).toEqual([
      text,
      1,
      "2025-01-31",
    ]);
    const moved = (await eventsOf(force.id)).at(-1);
    expect(JSON.parse(moved?.payload ?? "").facts).toMatchObject({
      kind: "target-moved",
      reason: "resources",
      why: "two posts are empty",
      move: 1,
    });
    await expectUnbroken(force.id);
  });

  it("is recorded only as it was shown: a change in between has the file checked again", async () => {
    const { force, coordinator, inspector } = await aCast();
    const [published] = await publishedFindings(inspector, force, [{ text: "The force should improve its vetting." }]);
    const id = await upload(coordinator, force.id, [
      { Wording: "The force should improve its vetting.", RAG: "Green" },
    ]);
    await check(coordinator, id);
    await does(coordinator, published?.reference ?? "", {
      do: "update-progress",
      id: randomUUID(),
      on: TODAY,
      progress: "off-track",
      note: "Late.",
    });
    granted(await begin(coordinator, id));
    await recordImport(coordinator, id, asked());
    expect(await kept(coordinator, id)).toMatchObject({ state: "failed", result: { failed: "register-changed" } });
    const [finding] = await findingsOf(force.id);
    expect(finding?.progress).toBe("off-track");
  });
});

describe("what is recorded was shown", () => {
  it("names each person whom a file puts in another’s place, before and after", async () => {
    const { force, coordinator, inspector, staff } = await aCast();
    const text = "The force should improve its vetting.";
    const [published] = await publishedFindings(inspector, force, [{ text }]);
    const owner = (personId: string) => ({ do: "allocate", on: TODAY, ownerId: personId, sponsorId: null }) as const;
    await does(coordinator, published?.reference ?? "", owner(staff.personId));
    const id = await upload(coordinator, force.id, [{ Wording: text, Lead: coordinator.post }]);
    const change = { row: 2, reference: published?.reference, what: "owner", from: staff.post, to: coordinator.post };
    expect((await check(coordinator, id)).changes).toEqual([change]);
    expect((await record(coordinator, id)).updated.map(({ changes }) => changes)).toEqual([[change]]);
  });

  it("is refused from a page that shows an earlier check", async () => {
    const { force, coordinator } = await aCast();
    const id = await upload(coordinator, force.id, [afi]);
    const { fingerprint: shown } = await check(coordinator, id, PEEL);
    await check(coordinator, id, { "peel 2023 25": { publishedOn: date("2023-12-21"), type: "peel" } });
    const press = { shown, reason: null, why: null };
    expect(await beginRecording(coordinator, id, press, new Date())).toEqual({
      ok: false,
      refusal: { why: "page-out-of-date" },
    });
    expect((await kept(coordinator, id)).state).toBe("checked");
  });
});

describe("all or nothing", () => {
  it("leaves no row behind when one cannot be written", async () => {
    const { force, coordinator } = await aCast();
    const rows = Array.from({ length: 1_200 }, (_, at) => ({
      ...afi,
      Ref: `A${at}`,
      Wording: `Area ${at}: ${randomUUID()}.`,
    }));
    const id = await upload(coordinator, force.id, rows);
    await check(coordinator, id, PEEL);
    granted(await begin(coordinator, id));
    // Somebody else's number, which the coordinator does not see, stands in the way of the last chunk.
    await asOwner(async (db) => {
      const other = (await aCast()).force;
      const inspectionId = randomUUID();
      const day = new Date("2023-01-01");
      await db.inspection.create({
        data: { id: inspectionId, slug: inspectionId, title: "x", type: "peel", publishedOn: day, createdAt: day },
      });
      await db.finding.create({
        data: {
          forceId: other.id,
          inspectionId,
          kind: "area-for-improvement",
          text: "x",
          position: 1,
          reference: `${force.code}-2023-1100`,
          referenceYear: 2023,
          referenceNumber: 1100,
          family: "x",
          deadlineKind: "none",
          publishedOn: day,
          statusOn: day,
        },
      });
    });
    await expect(recordImport(coordinator, id, asked())).rejects.toThrow();
    expect(await findingsOf(force.id)).toEqual([]);
    expect(await eventsOf(force.id)).toEqual([]);
    expect(await kept(coordinator, id)).toMatchObject({ state: "failed", result: { failed: "error" } });
  });

  it("is begun once, however often the button is pressed", async () => {
    const { force, coordinator } = await aCast();
    const id = await upload(coordinator, force.id, [afi]);
    await check(coordinator, id, PEEL);
    const presses = await Promise.all([1, 2, 3].map(() => begin(coordinator, id)));
    expect(presses.filter((press) => press.ok && press.value.begun)).toHaveLength(1);
  });

  it("is nobody else’s: neither another force’s coordinator nor force staff", async () => {
    const { force, coordinator, staff } = await aCast();
    const other = await aCast();
    const id = await upload(coordinator, force.id, [afi]);
    expect(await inScope(other.coordinator, (db) => loadImport(db, other.coordinator, id))).toBeNull();
    expect(
      await checkImport(other.inspector, id, { mapping: readMapping({}), inspections: {} }, asked()),
    ).toMatchObject({ ok: false, refusal: { why: "not-found" } });
    for (const actor of [staff, other.coordinator])
      expect(
        await startRegisterImport(
          actor,
          force.id,
          { fileName: "x.csv", bytes: new TextEncoder().encode("Ref,Text\n1,x") },
          new Date(),
        ),
      ).toEqual({ ok: false, refusal: "force-missing" });
  });
});

describe("what is ordered", () => {
  const ordersOf = (id: string) =>
    asOwner(
      (db) => db.$queryRaw<{ name: string; data: unknown }[]>`
      select name, data from pgboss.job where singleton_key = ${id} order by created_on, id`,
    );

  it("waits once, however often the button was pressed, and says nothing but what it is about", async () => {
    const { force, coordinator } = await aCast();
    const id = await upload(coordinator, force.id, [afi]);
    await check(coordinator, id, PEEL);
    expect(await ordersOf(id), "whoever records it gets ready").toEqual([{ name: "get-ready", data: {} }]);
    await Promise.all([1, 2, 3].map(() => begin(coordinator, id)));
    expect((await ordersOf(id)).slice(1)).toEqual([{ name: "record-import", data: {} }]);
    expect((await findImport(coordinator, id))?.stage).toMatchObject({ is: "running", order: "waiting" });
  });

  it("was never ordered where what ordered it was rolled back", async () => {
    const { coordinator } = await aCast();
    const id = randomUUID();
    const rolledBack = inScope(coordinator, async (db) => {
      await order(db, "record-import", id);
      throw new Error("never mind");
    });
    await expect(rolledBack).rejects.toThrow("never mind");
    expect(await ordersOf(id)).toEqual([]);
  });

  it("is refused loudly where no migration made its queue", async () => {
    const { coordinator } = await aCast();
    await expect(inScope(coordinator, (db) => order(db, "nothing" as "record-import", randomUUID()))).rejects.toThrow();
  });
});

describe("an import that was given up", () => {
  it("is shown as failed, and can be checked and recorded again", async () => {
    const { force, coordinator } = await aCast();
    const id = await upload(coordinator, force.id, [afi]);
    await check(coordinator, id, PEEL);
    granted(await begin(coordinator, id));
    await endImport(coordinator, id, "died");
    expect(await kept(coordinator, id)).toMatchObject({ state: "failed", result: { failed: "died" } });
    // Should it have been alive after all, it finds itself ended and writes nothing.
    await recordImport(coordinator, id, asked());
    expect(await findingsOf(force.id)).toEqual([]);
    await check(coordinator, id, PEEL);
    expect((await record(coordinator, id)).counts.create).toBe(1);
  });
});

describe("an inspector’s import for a force", () => {
  it("records what was found as the force’s record, and nothing that only the force says", async () => {
    const { force, inspector, coordinator } = await aCast();
    const id = await upload(inspector, force.id, [
      cause,
      { ...recommendation, RAG: "Red", "Revised date": "31/10/2024" },
      { ...afi, "Date closed": "01/08/2024" },
    ]);
    const outline = await check(inspector, id, PEEL);
    expect(outline.issues.map(({ what }) => what)).toEqual(["force-alone"]);
    await record(inspector, id);
    const findings = await findingsOf(force.id);
    expect(findings.map(({ recordedBy, progress, target }) => [recordedBy, progress, target])).toEqual(
      Array(3).fill(["force", null, null]),
    );
    const seen = await inScope(coordinator, (db) =>
      db.proposal.count({ where: { forceId: force.id, state: "waiting" } }),
    );
    expect(seen).toBe(1);
    await expectUnbroken(force.id);
  });
});

describe("two files that bring the same inspection", () => {
  it("bring it once: the second is checked again once the first is recorded", async () => {
    const { force, coordinator } = await aCast();
    const first = await upload(coordinator, force.id, [afi]);
    const second = await upload(coordinator, force.id, [
      { ...afi, Ref: "A2", Wording: "The force should vet in time." },
    ]);
    for (const id of [first, second]) await check(coordinator, id, PEEL);
    await record(coordinator, first);
    granted(await begin(coordinator, second));
    await recordImport(coordinator, second, asked());
    expect(await kept(coordinator, second)).toMatchObject({ state: "failed", result: { failed: "register-changed" } });
    await check(coordinator, second, PEEL);
    await record(coordinator, second);
    expect(new Set((await findingsOf(force.id)).map(({ inspectionId }) => inspectionId)).size).toBe(1);
  });
});

describe("two inspections of one name in two forces", () => {
  it("are two, each its own force’s", async () => {
    const [one, other] = [await aCast(), await aCast()];
    for (const { force, coordinator } of [one, other]) {
      const id = await upload(coordinator, force.id, [afi]);
      await check(coordinator, id, PEEL);
      await record(coordinator, id);
      expect(await findingsOf(force.id)).toHaveLength(1);
    }
    const titles = await inScope(one.coordinator, (db) => db.inspection.findMany({ select: { title: true } }));
    expect(titles).toEqual([{ title: "PEEL 2023-25" }]);
  });
});

describe("two hundred rows with three bad ones and four odd cells", () => {
  it("are mended and imported again", async () => {
    const { force, coordinator } = await aCast();
    const good: Cells[] = Array.from({ length: 200 }, (_, at) => ({
      ...afi,
      Ref: `A${at}`,
      Wording: `The force should improve ${randomUUID()} number ${at}.`,
      "Revised date": "31/10/2024",
    }));
    const bad: Record<number, Cells> = {
      10: { "Revised date": "31/06/2024" },
      20: { "Revised date": "10/31/2024" },
      30: { Wording: "" },
      40: { "AFI/CoC/Rec": "Thing" },
      50: { RAG: "Purple" },
      60: { Report: "" },
      70: { "AFI/CoC/Rec": "Rec", "Cause of concern": "Not there" },
    };
    const first = await upload(
      coordinator,
      force.id,
      good.map((row, at) => ({ ...row, ...bad[at] })),
    );
    const outline = await check(coordinator, first, PEEL);
    const wrong = outline.issues.filter(isError);
    // An odd date or status keeps no row out: it is said, and the finding recorded without it.
    expect(wrong.map(({ row, what }) => [row, what])).toEqual([
      [32, "text-missing"],
      [42, "kind-unknown"],
      [62, "inspection-missing"],
    ]);
    expect(outline.issues.filter((issue) => !isError(issue)).map(({ row, what }) => [row, what])).toEqual([
      [12, "day-unreadable"],
      [22, "day-month-first"],
      [52, "progress-unknown"],
      [72, "parent-missing"],
    ]);
    expect(outline.counts).toMatchObject({ rows: 200, create: 197, errors: 3 });
    await record(coordinator, first);
    expect(await findingsOf(force.id)).toHaveLength(197);
    const second = await upload(coordinator, force.id, good);
    const again = await check(coordinator, second);
    expect(again.counts).toMatchObject({ create: 3, update: 2, unchanged: 194, differing: 1, errors: 0 });
    await record(coordinator, second);
    expect(await findingsOf(force.id)).toHaveLength(200);
    await expectUnbroken(force.id);
  });
});
