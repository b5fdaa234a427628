import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findPackCase } from "@/lib/data/board-pack-case";
import { findCalendar } from "@/lib/data/queries/calendar";
import { findPack, findPacks, type PackView } from "@/lib/data/queries/packs";
import { findWork } from "@/lib/data/queries/work";
import { type Period, USUAL } from "@/lib/domain/board-pack/asked";
import type { MinuteCommittee } from "@/lib/domain/board-pack/commands";
import type { Cell } from "@/lib/domain/board-pack/document";
import { type CalendarDate, date } from "@/lib/domain/calendar";
import { bearsRequest } from "@/lib/domain/duties";
import { EVERYTHING, type RegisterFilter } from "@/lib/domain/finding/register-filter";
import { cellsOfWord, partsOfWorkbook, sheetsOfWorkbook } from "@/lib/outside/testing/read-made";
import { asOwner } from "@/lib/testing/database";
import { anOrderedImport } from "@/lib/testing/imports";
import { aCast, anInspector, aPerson, aReader, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, PUBLISHED, publishedFindings } from "@/lib/testing/reports";
import { words } from "@/lib/words/words";
import { recordImport } from "../import-register/record-import";
import { keepView } from "../saved-view/saved-views";
import { savePackLayout } from "./layouts";
import { cellInWords, MOST_LINES_IN_WORD, packFile } from "./pack-files";
import { runCommitteeCommand, runIssuePack } from "./run-pack-command";

const period = (from: string, to: string): Period => ({ from: date(from), to: date(to) });
const SPRING = period("2024-04-01", "2024-06-30");
const SUMMER = period("2024-07-01", "2024-09-30");
const AUTUMN = period("2024-10-01", "2024-12-31");

const issue = (cast: TestCast, of: Period, on: string, actor = cast.coordinator) =>
  runIssuePack(actor, { force: cast.force.slug, period: of, layout: USUAL }, asked(date(on)), false);
const issued = async (cast: TestCast, of: Period, on: string) => {
  const { reference } = granted(await issue(cast, of, on));
  return (await findPack(cast.coordinator, reference)) as PackView;
};
const close = (cast: TestCast, reference: string, on: string, today = on) =>
  does(
    cast.inspector,
    reference,
    {
      ...{ do: "close", id: randomUUID(), on: date(on), outcome: "implemented", method: "revisit", note: "Seen." },
      ...{ letter: null, successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
    },
    date(today),
  );
const table = (pack: PackView, section: string) => pack.document.tables.find((one) => one.section === section);
/** The total of movement, by the heads of its columns. */
const total = (pack: PackView) => {
  const movement = table(pack, "movement");
  return Object.fromEntries((movement?.columns ?? []).map(({ head }, at) => [head, movement?.total?.[at]]));
};

/** The same counts, made of the events by another hand: one statement, which knows neither the fold nor what is kept. */
const counted = (forceId: string, { from, to }: Period) =>
  asOwner(
    (db) =>
      db.$queryRaw<{ opening: number; new: number; reopened: number; closed: number; closing: number }[]>`
      with moved as (select e.finding_id, e."on", e.number,
          case when e.kind in ('finding-published', 'recorded-by-force', 'reopened') then 1 when e.kind = 'closed' then -1 end as by, e.kind
        from event e where e.force_id = ${forceId}::uuid and e.kind in ('finding-published', 'recorded-by-force', 'closed', 'reopened'))
      select coalesce(sum(by) filter (where "on" < ${from}::date), 0)::int as opening,
        (count(*) filter (where "on" between ${from}::date and ${to}::date and kind in ('finding-published', 'recorded-by-force')))::int as new,
        (count(*) filter (where "on" between ${from}::date and ${to}::date and kind = 'reopened'))::int as reopened,
        (count(*) filter (where "on" between ${from}::date and ${to}::date and kind = 'closed'))::int as closed,
        coalesce(sum(by) filter (where "on" <= ${to}::date), 0)::int as closing from moved`,
  ).then(([row]) => row);

let cast: TestCast;
let first: string;
let second: string;
let third: string;
let spring: PackView;

beforeAll(async () => {
  cast = await aCast();
  const findings = await publishedFindings(cast.inspector, cast.force, [{}, {}, {}, {}]);
  [first = "", second = "", third = ""] = findings.map(({ reference }) => reference);
  await does(
    cast.coordinator,
    first,
    {
      ...{ do: "propose-target", id: randomUUID(), on: PUBLISHED, to: date("2024-05-31"), reason: null, why: "So." },
    },
    PUBLISHED,
  );
  await close(cast, first, "2024-05-20");
  await does(
    cast.coordinator,
    second,
    {
      ...{ do: "update-progress", id: randomUUID(), on: date("2024-05-02"), progress: "on-track", note: "=Well" },
    },
    date("2024-05-02"),
  );
  await does(
    cast.pcc,
    second,
    {
      ...{
        do: "record-assurance",
        id: randomUUID(),
        on: date("2024-05-03"),
        assurance: "not-assured",
        note: "Not seen.",
      },
    },
    date("2024-05-03"),
  );
  spring = await issued(cast, SPRING, "2024-07-02");
});

describe("a pack that is issued", () => {
  it("counts what the events say by other means, and says what a committee asks", async () => {
    expect(total(spring)).toMatchObject({
      "Known before": 4,
      "Recorded late": 0,
      Opening: 4,
      New: 0,
      Closed: 1,
      Closing: 3,
    });
    const { opening, closing, closed, reopened, new: made } = (await counted(cast.force.id, SPRING)) ?? {};
    expect({ opening, closing, closed, reopened, made }).toEqual({
      opening: 4,
      closing: 3,
      closed: 1,
      reopened: 0,
      made: 0,
    });
    expect(table(spring, "voices")?.rows.map(([reference]) => reference)).toEqual([second]);
    expect(table(spring, "closed")?.rows.map(([reference, , on, , late]) => [reference, on, late])).toEqual([
      [first, { on: "2024-05-20" }, -11],
    ]);
    expect(table(spring, "all-open")?.rows).toHaveLength(3);
  });

  it("is numbered and hashed, and stands as it is; the same again is refused", async () => {
    expect(spring.reference).toBe(`${cast.force.code}-BP-2024-001`);
    expect(spring.shown.hash).toMatch(/^[0-9a-f]{64}$/);
    const again = await issue(cast, SPRING, "2024-07-03");
    expect(again).toMatchObject({ ok: false, refusal: { why: "pack-unchanged", number: 1 } });
    await expect(
      asOwner((db) => db.boardPackVersion.updateMany({ where: { packId: spring.id }, data: { hash: "0".repeat(64) } })),
    ).rejects.toThrow();
  });

  it("is read by both sides and their readers, and by nobody else", async () => {
    const other = await aCast();
    for (const actor of [cast.staff, cast.pcc, await aReader(cast.force)])
      expect((await findPack(actor, spring.reference))?.document).toEqual(spring.document);
    for (const actor of [other.coordinator, other.pcc, await anInspector()])
      expect(await findPack(actor, spring.reference)).toBeNull();
    const reader = await aReader(cast.force);
    expect((await issue(cast, SUMMER, "2024-10-02", reader)).ok).toBe(false);
  });

  it("says the same in Word and in Excel as on the screen", async () => {
    const word = await packFile(cast.pcc, spring.reference, null, "docx");
    const excel = await packFile(cast.pcc, spring.reference, null, "xlsx");
    if (!word || "tooLong" in word || !excel || "tooLong" in excel) throw new Error("There is no file");
    const cells = await cellsOfWord(word.bytes);
    const shown = spring.document.tables
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ columns, rows, total: last }) => [
        ...columns.map(({ head }) => head),
        ...[...rows, ...(last ? [last] : [])].flat().map(cellInWords),
      ]);
    expect(cells).toEqual(shown);
    const sheets = await sheetsOfWorkbook(excel.bytes);
    const asCell = (cell: unknown): Cell =>
      cell instanceof Date ? { on: cell.toISOString().slice(0, 10) as CalendarDate } : ((cell ?? null) as Cell);
    for (const { title, rule, columns, rows, total: last } of spring.document.tables) {
      const sheet = sheets.get(title.slice(0, 31)) ?? [];
      const [head, ...below] = sheet.slice(4);
      expect(sheet[1]?.[0]).toBe(rule);
      expect(sheet[3]?.[0]).toBe(spring.document.marking);
      expect(head?.slice(0, columns.length)).toEqual(columns.map(({ head: one }) => one));
      const wanted = [...rows, ...(last ? [last] : [])];
      expect(below.map((row) => columns.map((_, at) => asCell(row[at])))).toEqual(
        wanted.map((row) => row.map((cell) => (cell === "" ? null : cell))),
      );
    }
    const parts = partsOfWorkbook(excel.bytes);
    expect(parts).toHaveLength(spring.document.tables.length + 1);
    for (const xml of parts) expect(xml).toContain("<autoFilter ref=");
  });
});

describe("a period that becomes other afterwards", () => {
  it("gets a version that says what changed, and the next pack says what was recorded late", async () => {
    // Closed in spring, and recorded only after its pack was issued.
    await close(cast, second, "2024-06-10", "2024-08-01");
    const again = await issued(cast, SPRING, "2024-08-02");
    expect(again.reference).toBe(spring.reference);
    expect(again.shown).toMatchObject({ number: 2 });
    expect(again.shown.changed.map(({ section }) => section)).toContain("closed");
    expect(total(again)).toMatchObject({ Opening: 4, Closed: 2, Closing: 2 });
    expect((await findPack(cast.pcc, spring.reference, 1))?.document).toEqual(spring.document);
    await close(cast, third, "2024-06-20", "2024-08-05");
    const summer = await issued(cast, SUMMER, "2024-10-02");
    expect(total(summer)).toMatchObject({ "Known before": 2, "Recorded late": -1, Opening: 1, Closed: 0, Closing: 1 });
    expect(table(summer, "recorded-late")?.rows.map(([reference, , what]) => [reference, what])).toEqual([
      [third, expect.stringContaining("Closed")],
    ]);
    expect(await counted(cast.force.id, SUMMER)).toMatchObject({ opening: 1, closing: 1 });
  });
});

describe("an import into a period that is closed", () => {
  it("leaves the issued pack as it is, and is said where it counts: in the next pack, and in a version of the first", async () => {
    const own = await aCast();
    await publishedFindings(own.inspector, own.force, [{}]);
    const before = await issued(own, SPRING, "2024-07-02");
    expect(total(before)).toMatchObject({ "Known before": 1, "Recorded late": 0, Opening: 1, Closing: 1 });
    // Three findings of a report of December 2023, recorded in September.
    await recordImport(own.coordinator, await anOrderedImport(own.coordinator, own.force.id, 3), asked());
    expect(await findPack(own.pcc, before.reference)).toEqual(await findPack(own.pcc, before.reference, 1));
    expect((await findPack(own.pcc, before.reference))?.document).toEqual(before.document);

    const next = await issued(own, SUMMER, "2024-10-02");
    expect(total(next)).toMatchObject({ "Known before": 1, "Recorded late": 3, Opening: 4, New: 0, Closing: 4 });
    expect(next.document.facts).toContainEqual({
      term: "Opening",
      value: "4 findings, of these 3 recorded late: recorded by the import of register.csv",
    });
    const late = table(next, "recorded-late")?.rows ?? [];
    expect(late.map((row) => row.slice(-3))).toEqual(
      late.map(() => [{ on: "2023-12-22" }, { on: "2024-09-30" }, "recorded by the import of register.csv"]),
    );
    expect(new Set(late.map(([reference]) => reference)).size).toBe(3);
    expect(await counted(own.force.id, SUMMER)).toMatchObject({ opening: 4, closing: 4 });

    const again = await issued(own, SPRING, "2024-10-03");
    expect([again.reference, again.shown.number]).toEqual([before.reference, 2]);
    const movement = again.shown.changed.find(({ section }) => section === "movement");
    expect(words.boardPack.changed(again.shown.changed).join(" ")).toContain("Movement by kind");
    expect(movement).toBeDefined();
    expect(total(again)).toMatchObject({ Opening: 4, Closing: 4 });
    expect((await findPack(own.pcc, before.reference, 1))?.document).toEqual(before.document);
  });
});

describe("what the committee says", () => {
  it("stands in the next pack until it is answered, and is told in the history of its findings", async () => {
    const packs = (await findPacks(cast.pcc, null)).packs.filter(({ to }) => to === SUMMER.to);
    const reference = packs[0]?.reference ?? "";
    const request: MinuteCommittee = {
      ...{
        do: "minute-committee" as const,
        id: randomUUID(),
        minuted: "request" as const,
        words: "Say why it is late.",
      },
      ...{ references: [third], meeting: "Joint audit committee", metOn: date("2024-10-10"), owner: "Coordinator" },
      dueOn: date("2024-11-30"),
    };
    granted(await runCommitteeCommand(cast.pcc, reference, request, asked(date("2024-10-11"))));
    const named = await aPerson(cast.force, "force-staff", "  coordinator ");
    const onWork = async (actor: TestCast["staff"]) => (await findWork(actor, date("2024-10-11"), null)).requests;
    const waiting = { pack: reference, number: 1, words: "Say why it is late.", dueOn: "2024-11-30" };
    for (const actor of [cast.coordinator, named])
      expect(await onWork(actor), actor.post).toMatchObject({ count: 1, since: "2024-10-10", first: [waiting] });
    for (const actor of [cast.staff, cast.pcc, cast.reader, cast.inspector, (await aCast()).coordinator])
      expect(await onWork(actor), actor.post).toBeNull();
    const asMinuted = { forceId: cast.force.id, owner: request.owner };
    for (const actor of [cast.coordinator, named, cast.staff, cast.pcc, cast.reader, cast.inspector])
      expect(bearsRequest(actor, asMinuted), actor.post).toBe((await onWork(actor)) !== null);
    const inCalendar = async (actor: TestCast["staff"], today: string) =>
      (await findCalendar(actor, date(today))).flatMap(({ kind, about, from, isCancelled }) =>
        kind === "committee" ? [`${about} ${from}${isCancelled ? " over" : ""}`] : [],
      );
    for (const actor of [cast.coordinator, cast.pcc])
      expect(await inCalendar(actor, "2024-10-11"), actor.post).toEqual([`${reference} 2024-11-30`]);
    for (const actor of [cast.staff, cast.inspector, (await aCast()).coordinator])
      expect(await inCalendar(actor, "2024-10-11"), actor.post).toEqual([]);
    const autumn = await issued(cast, AUTUMN, "2025-01-02");
    expect(table(autumn, "requests")?.rows.map(([pack, number, , , , words]) => [pack, number, words])).toEqual([
      [reference, 1, "Say why it is late."],
    ]);
    const told = await asOwner(
      (db) =>
        db.$queryRaw<
          { kind: string }[]
        >`select e.kind from event e join finding f on f.id = e.finding_id where f.reference = ${third} and e.kind like 'committee-%'`,
    );
    expect(told).toEqual([{ kind: "committee-minuted" }]);
    const answer = { do: "answer-committee", number: 1, answer: "Two posts were empty." } as const;
    granted(await runCommitteeCommand(cast.coordinator, reference, answer, asked(date("2025-01-10"))));
    expect(await runCommitteeCommand(cast.coordinator, reference, answer, asked(date("2025-01-11")))).toMatchObject({
      ok: false,
      refusal: { why: "request-answered" },
    });
    expect(await inCalendar(cast.coordinator, "2025-01-11")).toEqual([`${reference} 2024-11-30 over`]);
    expect(await inCalendar(cast.coordinator, "2025-05-11")).toEqual([]);
    const winter = await issued(cast, period("2025-01-01", "2025-03-31"), "2025-04-02");
    expect(table(winter, "requests")?.rows).toHaveLength(1);
    const later = await issued(cast, period("2025-04-01", "2025-06-30"), "2025-07-02");
    expect(table(later, "requests")?.rows).toEqual([]);
  });

  it("is about findings of the force, on a day that has come, of a pack of a force", async () => {
    const minute = {
      ...{
        do: "minute-committee" as const,
        id: randomUUID(),
        minuted: "request" as const,
        words: "Say why.",
        meeting: "Panel",
      },
      ...{ owner: "Coordinator", dueOn: null },
    } as const;
    const said = (references: readonly string[], metOn: string, actor = cast.pcc) =>
      runCommitteeCommand(
        actor,
        spring.reference,
        { ...minute, references, metOn: date(metOn) },
        asked(date("2025-08-01")),
      );
    expect(await said(["ZZZ-2023-001"], "2025-07-01")).toMatchObject({ refusal: { why: "references-not-in-pack" } });
    expect(await said([], "2026-01-01")).toMatchObject({ refusal: { why: "date-in-the-future" } });
    expect(await said([], "2024-01-01")).toMatchObject({ refusal: { why: "date-too-early" } });
    expect(await said([], "2025-07-01", cast.staff)).toMatchObject({ refusal: { why: "not-yours" } });
  });
});

describe("a pack that cannot be", () => {
  it("is of a period that ends before it begins, has not come, or lies before the register", async () => {
    const refused = async (of: Period) => {
      const result = await issue(cast, of, "2025-08-01");
      return result.ok ? null : result.refusal.why;
    };
    expect(await refused(period("2025-06-30", "2025-06-01"))).toBe("period-backwards");
    expect(await refused(period("2025-07-01", "2025-09-30"))).toBe("date-in-the-future");
    expect(await refused(period("2020-01-01", "2020-03-31"))).toBe("period-before-the-register");
    expect(await refused(period("2010-01-01", "2025-03-31"))).toBe("period-too-long");
  });

  it("goes to Word up to so many lines: of 100,000 the way out is said, and nothing is recorded as taken", async () => {
    const other = await aCast(PUBLISHED);
    await publishedFindings(other.inspector, other.force, [{}]);
    const { reference } = await issued(other, SPRING, "2024-07-02");
    // A second version of it as it would be stored, with its first table of 100,000 rows.
    await asOwner(
      (
        db,
      ) => db.$executeRaw`with pack as (update board_pack set versions = 2 where reference = ${reference} returning id)
        insert into board_pack_version (pack_id, number, force_id, audience, document, hash, changed, known, "on", at, by_id, "by")
        select v.pack_id, 2, v.force_id, v.audience, jsonb_set(v.document::jsonb, '{tables,0,rows}',
            (select jsonb_agg(jsonb_build_array(n, n, n, n, n, n, n, n, n)) from generate_series(1, 100000) n)),
          v.hash, v.changed, v.known, v."on", v.at, v.by_id, v."by" from board_pack_version v join pack on pack.id = v.pack_id`,
    );
    const file = await packFile(other.coordinator, reference, 2, "docx");
    if (!file || !("tooLong" in file)) throw new Error("It went to Word");
    expect(file.tooLong).toBeGreaterThanOrEqual(100_000);
    const said = words.boardPack.tooLong(file.tooLong, MOST_LINES_IN_WORD);
    for (const way of ["5,000 at most", "take the Excel file", "exceptions only"]) expect(said).toContain(way);
    const taken = () => asOwner((db) => db.accessLog.count({ where: { subject: reference, what: "downloaded" } }));
    expect(await taken()).toBe(0);
    expect(await packFile(other.coordinator, reference, 1, "docx")).toHaveProperty("bytes");
    expect(await taken()).toBe(1);
  });

  it("is not issued while how a finding stood is not worked out", async () => {
    const other = await aCast();
    const [finding] = await publishedFindings(other.inspector, other.force, [{}]);
    await asOwner((db) => db.findingAsAt.deleteMany({ where: { findingId: finding?.id ?? "" } }));
    expect(await issue(other, SPRING, "2024-07-02")).toMatchObject({
      refusal: { why: "history-not-worked-out", missing: 1 },
    });
  });

  it("is whole while sixteen others write", async () => {
    const other = await aCast();
    const findings = await publishedFindings(
      other.inspector,
      other.force,
      Array.from({ length: 16 }, () => ({})),
    );
    const [pack] = await Promise.all([
      issue(other, SPRING, "2024-07-02"),
      ...findings.map(({ reference }) => close(other, reference, "2024-06-01", "2024-07-02")),
    ]);
    const { reference } = granted(pack);
    const seen = await findPack(other.coordinator, reference);
    if (!seen) throw new Error("It is not there");
    const { Opening, Closed, Closing } = total(seen);
    expect(Number(Opening) - Number(Closed)).toBe(Closing);
    // What came after it is recorded late in the next one, which begins with what this one closed with.
    const next = await issued(other, SUMMER, "2024-10-02");
    expect(total(next)["Known before"]).toBe(Closing);
    expect(total(next)).toMatchObject({ Opening: 0, Closing: 0 });
  }, 60_000);
});

it("inspectors issue their own, numbered by themselves, without what force and policing body say to each other", async () => {
  const done = await issue(cast, SPRING, "2025-08-01", cast.inspector);
  const pack = await findPack(cast.inspector, granted(done).reference);
  expect(pack?.reference).toMatch(/^HMI-BP-2025-\d{3}$/);
  expect(pack?.document.tables.some(({ section }) => section === "challenges")).toBe(false);
  expect(total(pack as PackView)).toMatchObject({ Opening: 4, Closed: 3, Closing: 1 });
  expect(await findPack(cast.coordinator, pack?.reference ?? "")).toBeNull();
  const all = await findPackCase(cast.inspector, { force: null, period: SPRING, layout: {} }, date("2025-08-01"));
  expect(all?.about).toMatchObject({ forceId: null, series: "HMI", earlier: null });
  expect(all?.about.forceIds).toContain(cast.force.id);
});

describe("a pack of what a view shows", () => {
  it("counts only that, follows no other pack, and is refused where the view is gone or shows nothing", async () => {
    const own = await aCast();
    const [, second] = await publishedFindings(own.inspector, own.force, [{}, {}, {}]);
    await close(own, second?.reference ?? "", "2024-05-20");
    const all = await issued(own, SPRING, "2024-07-02");
    expect(total(all)).toMatchObject({ Opening: 3, Closed: 1, Closing: 2 });
    const view = { id: randomUUID(), name: "Closed ones" };
    const of = (shownBy: RegisterFilter | undefined, period = SPRING, on = "2024-07-03") =>
      runIssuePack(
        own.coordinator,
        { force: own.force.slug, period, layout: { ...USUAL, view }, ...(shownBy && { shownBy }) },
        asked(date(on)),
        false,
      );
    const pack = await findPack(own.coordinator, granted(await of({ ...EVERYTHING, statuses: ["closed"] })).reference);
    expect(pack?.reference).not.toBe(all.reference);
    expect(total(pack as PackView)).toMatchObject({ Opening: 1, Closed: 1, Closing: 0 });
    expect(pack?.document.title).toContain("“Closed ones”");
    expect(pack?.document.tables.some(({ section }) => section === "responses")).toBe(false);
    expect(await of({ ...EVERYTHING, statuses: ["engage"] })).toMatchObject({ refusal: { why: "view-shows-nothing" } });
    expect(await of(undefined)).toMatchObject({ refusal: { why: "view-gone", name: "Closed ones" } });
    // The next pack of everything follows the first one of everything; the view's follows none.
    const next = await issued(own, SUMMER, "2024-10-02");
    expect(total(next)).toMatchObject({ "Known before": 2 });
    expect((await of({ ...EVERYTHING, statuses: ["closed"] }, SUMMER, "2024-10-03")).ok).toBe(true);
  });

  it("has a layout for everybody only of a view that everybody has", async () => {
    const now = new Date();
    const kept = { usual: false, replaces: false, parameters: "status=closed" };
    const [mine, shared] = [randomUUID(), randomUUID()];
    await keepView(cast.coordinator, { ...kept, name: "My own", shared: false }, { key: mine, now });
    await keepView(cast.coordinator, { ...kept, name: "Everybody’s", shared: true }, { key: shared, now });
    const save = (id: string, name: string) =>
      savePackLayout(
        cast.coordinator,
        { name, layout: { ...USUAL, view: { id, name: "As typed" } } },
        { key: randomUUID(), now },
      );
    expect(await save(mine, "Of mine")).toMatchObject({ refusal: { why: "view-not-shared", name: "My own" } });
    expect(await save(randomUUID(), "Of none")).toMatchObject({ refusal: { why: "view-gone" } });
    expect((await save(shared, "Of everybody’s")).ok).toBe(true);
    const { layouts } = await findPacks(cast.coordinator, null);
    expect(layouts.find(({ name }) => name === "Of everybody’s")?.layout.view).toEqual({
      id: shared,
      name: "Everybody’s",
    });
  });
});
