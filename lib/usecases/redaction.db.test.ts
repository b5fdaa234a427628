import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { againstHistory } from "@/lib/data/register-against-history";
import { inScope } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/actor";
import { addDays } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import { EVENT_KINDS } from "@/lib/domain/event";
import { WORDS_OF } from "@/lib/domain/redaction/lists";
import { asOwner } from "@/lib/testing/database";
import { fillRegister } from "@/lib/testing/full-register";
import { pastTheGuards } from "@/lib/testing/past-the-guards";
import { aCast, aCoordinator, aListKeeper, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runScript } from "@/lib/testing/scripts";
import { runAgreeToRedaction, runAskForRedaction, runDeclineRedaction } from "./redaction";
import { verifyForceHistory } from "./verify-force-history";

const folder = mkdtempSync(join(tmpdir(), "redaction-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A word that stands nowhere but in what is to go. */
const aName = () => `Bloggs${randomUUID().replaceAll("-", "")}`;

const entryOf = async (cast: TestCast, kind: string) => {
  const event = await asOwner((db) =>
    db.event.findFirstOrThrow({ where: { forceId: cast.force.id, kind }, orderBy: { number: "asc" } }),
  );
  return { chain: event.chainId, number: event.number };
};

/** Words about somebody in an update, in an assurance and in a note of evidence that is repeated as it is widened. */
async function written(cast: TestCast, name: string) {
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const reference = finding?.reference ?? "";
  const on = TODAY;
  const next = { step: `Ask ${name}.`, on: null };
  await does(cast.coordinator, reference, {
    do: "update-progress",
    id: randomUUID(),
    on,
    progress: "on-track",
    note: `${name} is ill.`,
    next,
  });
  await does(cast.pcc, reference, {
    do: "record-assurance",
    id: randomUUID(),
    on,
    assurance: "assured",
    note: `Seen by ${name}.`,
  });
  const note = { title: "A sample", note: `Of ${name}.`, kind: "document", from: null, to: null, link: null } as const;
  const id = randomUUID();
  await does(cast.coordinator, reference, { do: "add-evidence", id, on, ...note, audience: "force-and-policing-body" });
  await does(cast.coordinator, reference, { do: "widen-evidence", evidenceId: id, on, audience: "shared" });
  return reference;
}

/** What the export of the force says, and what code that shares no line with it says of that. */
async function exported(cast: TestCast) {
  const key = join(folder, "public.pem");
  const { output } = await runScript("scripts/audit-export.ts", "--force", cast.force.slug, "--key", key);
  const file = join(folder, "history.ndjson");
  writeFileSync(file, output);
  const told = await promisify(execFile)(process.execPath, ["verifier/verify-history.mjs", file]).catch(
    (error) => error,
  );
  return { text: output, verdict: String(told.stdout) };
}

const everywhere = async (cast: TestCast, name: string) => {
  const tables = ["event", "progress_update", "assurance", "evidence"] as const;
  const found: string[] = [];
  for (const table of tables) {
    const rows = await asOwner((db) =>
      db.$queryRawUnsafe<{ id: string }[]>(
        `select id from ${table} t where force_id = $1::uuid and t::text like '%' || $2 || '%'`,
        cast.force.id,
        name,
      ),
    );
    if (rows.length > 0) found.push(table);
  }
  const words = await asOwner(
    (db) =>
      db.$queryRaw<
        { source: string }[]
      >`select distinct source from search_row where force_id = ${cast.force.id}::uuid and words::text like ${`%${name.toLowerCase()}%`}`,
  );
  return [...found, ...words.map(({ source }) => `search of ${source}`).sort()];
};

/** How many were told of redactions of this force, by as what. */
async function toldOf(cast: TestCast): Promise<Readonly<Record<string, number>>> {
  const told = await asOwner((db) =>
    db.notice.groupBy({
      by: ["toldAs"],
      where: { event: { forceId: cast.force.id, kind: "words-redacted" } },
      _count: true,
    }),
  );
  return Object.fromEntries(told.map(({ toldAs, _count }) => [toldAs, _count]));
}

test("words are taken out by two people and the history is as whole as before, to Verify and to the independent verifier", async () => {
  const [cast, keeper, name] = [await aCast(), await aListKeeper(), aName()];
  await written(cast, name);
  expect(await everywhere(cast, name)).toEqual([
    "event",
    "progress_update",
    "assurance",
    "evidence",
    "search of evidence",
    "search of update",
  ]);
  for (const kind of ["progress-updated", "assurance-recorded", "evidence-added"]) {
    const id = randomUUID();
    const entry = await entryOf(cast, kind);
    const ask = { id, why: "Somebody asked for it." };
    for (const actor of [cast.staff, cast.reader, cast.chiefOfficer])
      expect(await runAskForRedaction(actor, entry, { ...ask, id: randomUUID() }, asked())).toMatchObject({
        ok: false,
      });
    expect(await runAskForRedaction(cast.coordinator, entry, ask, asked())).toEqual({ ok: true, value: { id } });
    expect(await runAskForRedaction(cast.pcc, entry, { ...ask, id: randomUUID() }, asked())).toMatchObject({
      refusal: { why: "redaction-known" },
    });
    // Nobody but an administrator of the inspectorate so much as finds it.
    for (const actor of [cast.coordinator, cast.inspector, cast.administrator])
      expect(await runAgreeToRedaction(actor, id, asked())).toMatchObject({ refusal: { why: "not-found" } });
    const agreed = await runAgreeToRedaction(keeper, id, asked());
    expect(agreed).toEqual({ ok: true, value: { entries: kind === "evidence-added" ? 2 : 1 } });
    expect(await runAgreeToRedaction(keeper, id, asked())).toMatchObject({ refusal: { why: "redaction-known" } });
  }
  expect(await everywhere(cast, name)).toEqual([]);
  // The force is told of each, and its policing body, which reads these three; whoever agreed is not.
  expect(await toldOf(cast)).toEqual({ coordinator: 3, "policing-body": 3 });
  expect(await verifyForceHistory(cast.coordinator, cast.force.slug)).toMatchObject({ unbroken: true });
  expect(await asOwner((db) => againstHistory(db, cast.force.id))).toEqual([]);
  const { text, verdict } = await exported(cast);
  expect(text).not.toContain(name);
  expect(text).toContain("Somebody asked for it.");
  expect(verdict).toMatch(new RegExp(`^${cast.force.slug}: unbroken to entry`, "m"));

  const { number } = await entryOf(cast, "progress-updated");
  await pastTheGuards(
    (db) =>
      db.$executeRaw`update event set payload = replace(payload, '[redacted]', 'Other words') where chain_id = ${cast.force.slug} and number = ${number}`,
  ).catch(() => {});
  const after = await verifyForceHistory(cast.coordinator, cast.force.slug);
  expect(after).toMatchObject({ unbroken: false, entry: number });
  expect((await exported(cast)).verdict).toContain(`${cast.force.slug}: broken at entry ${number} `);
});

test("where an entry has words that can go is told by the domain and the database alike", async () => {
  const kinds = [...EVENT_KINDS];
  const told = await asOwner(
    (db) =>
      db.$queryRaw<{ kind: string; words: string[] }[]>`
        select kind, words_of(kind) as words from unnest(${kinds}::text[]) as k (kind) where cardinality(words_of(kind)) > 0`,
  );
  expect(Object.fromEntries(told.map(({ kind, words }) => [kind, words]))).toEqual(WORDS_OF);
});

/** The tables with rows of this force that hold these words, but documents that were issued as they are. */
async function stillHolding(cast: TestCast, words: readonly string[]) {
  const tables = await asOwner(
    (db) =>
      db.$queryRaw<{ name: string }[]>`
        select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'force_id' and table_name not in ('board_pack_version', 'committee_minute')`,
  );
  const found: string[] = [];
  for (const { name } of tables)
    for (const { word } of await asOwner((db) =>
      db.$queryRawUnsafe<{ word: string }[]>(
        `select distinct w.word from ${name} t join unnest($2::text[]) as w (word) on position(w.word in t::text) > 0 where t.force_id = $1::uuid order by w.word`,
        cast.force.id,
        words,
      ),
    ))
      found.push(`${name}: ${word}`);
  return found;
}

/** A finding about which much was said and done, each time in words that stand nowhere else. */
async function muchSaid(cast: TestCast): Promise<void> {
  const { force, inspector, coordinator, pcc } = cast;
  let nth = 0;
  const words = () => `What somebody wrote as number ${++nth}.`;
  const given = () => ({ id: randomUUID(), on: TODAY });
  const [one, other] = (await publishedFindings(inspector, force, [{}, {}])).map(({ reference }) => reference);
  const did = (actor: Actor, command: Command) => does(actor, one ?? "", command);
  const later = addDays(TODAY, 60);
  await did(coordinator, {
    do: "update-progress",
    ...given(),
    progress: "on-track",
    note: words(),
    next: { step: words(), on: null },
  });
  await did(pcc, {
    do: "record-assurance",
    ...given(),
    assurance: "partly-assured",
    note: words(),
    asks: { what: words(), by: later },
  });
  const waiting = given();
  await did(coordinator, {
    do: "add-dependency",
    ...waiting,
    body: "home-office",
    contact: words(),
    needed: words(),
    nextCheckOn: later,
  });
  await did(coordinator, {
    do: "check-dependency",
    on: TODAY,
    dependencyId: waiting.id,
    heard: words(),
    nextCheckOn: later,
  });
  await did(coordinator, { do: "end-dependency", on: TODAY, dependencyId: waiting.id, cameOf: words() });
  const action = given();
  await did(coordinator, { do: "add-action", ...action, text: words(), ownerId: null, due: TODAY });
  await did(coordinator, { do: "end-action", on: TODAY, actionId: action.id, as: "given-up", why: words() });
  const measure = given();
  const reading = randomUUID();
  await did(coordinator, {
    do: "add-measure",
    ...measure,
    name: "Cases waiting",
    unit: "cases",
    better: "lower",
    baseline: null,
    target: 1,
  });
  await did(coordinator, {
    do: "add-readings",
    on: TODAY,
    measureId: measure.id,
    source: "System",
    readings: [{ id: reading, on: TODAY, value: 9 }],
  });
  await did(coordinator, { do: "correct-reading", ...given(), readingId: reading, value: 11, why: words() });
  const seen = given();
  const shown = { title: "A sample", note: words(), kind: "document", from: null, to: null, link: null } as const;
  await did(coordinator, { do: "add-evidence", ...seen, ...shown, audience: "shared" });
  const test = randomUUID();
  const second = await aCoordinator(force);
  await did(coordinator, { do: "set-done-tests", on: TODAY, tests: [{ id: test, text: words() }], why: null });
  await did(second, { do: "agree-done-tests", on: TODAY, testIds: [test] });
  await did(coordinator, { do: "meet-done-test", on: TODAY, testId: test, evidenceIds: [seen.id], note: words() });
  await did(coordinator, { do: "unmeet-done-test", on: TODAY, testId: test, why: words() });
  await did(coordinator, { do: "meet-done-test", on: TODAY, testId: test, evidenceIds: [seen.id], note: null });
  await did(coordinator, { do: "submit", ...given(), statement: words(), answers: [words(), words()] });
  await did(inspector, { do: "return-submission", on: TODAY, points: [words(), words()], note: words() });
  await did(coordinator, { do: "withdraw-evidence", on: TODAY, evidenceId: seen.id, why: words() });
  await did(coordinator, { do: "set-priority", on: TODAY, priority: "high", why: words() });
  await did(inspector, { do: "link", ...given(), other: other ?? "", link: "repeats", why: words() });
  const draft = given();
  await did(pcc, { do: "draft-public-wording", ...draft, wording: words() });
  await did(pcc, { do: "publish-public-wording", on: TODAY, draftId: draft.id });
  await did(pcc, { do: "withdraw-public-wording", on: TODAY, why: words() });
  await did(inspector, {
    do: "correct-record",
    on: TODAY,
    words: { kind: "area-for-improvement", text: "As it was printed.", deadline: { kind: "none" } },
    theme: null,
    why: words(),
  });
  await did(inspector, {
    do: "close",
    ...given(),
    outcome: "implemented",
    method: "desk-review",
    note: words(),
    letter: null,
    successor: null,
    confirmedOpen: 0,
    supersededToo: [],
    addedEvidence: [],
  });
  await did(inspector, { do: "reopen", on: TODAY, why: words(), whyParentToo: null });
}

test("whatever was written about a finding can go, from its history and its record, and the register still says what its history says", {
  timeout: 120_000,
}, async () => {
  const [cast, keeper] = [await aCast(PUBLISHED), await aListKeeper()];
  await fillRegister(cast);
  await muchSaid(cast);
  const entries = await asOwner(
    (db) =>
      db.$queryRaw<{ chain: string; number: number; kind: string; words: string[] }[]>`
        select chain_id as chain, number, kind, words_said(payload) as words from event
        where force_id = ${cast.force.id}::uuid and finding_id is not null and cardinality(words_said(payload)) > 0 order by number, id`,
  );
  const before = await asOwner((db) => againstHistory(db, cast.force.id));
  const words = [...new Set(entries.flatMap((entry) => entry.words))];
  expect(new Set(entries.map(({ kind }) => kind)).size).toBeGreaterThan(30);
  expect((await stillHolding(cast, words)).length).toBeGreaterThan(words.length);
  for (const entry of entries) {
    const id = randomUUID();
    // Whoever reads it asks: some entries are of one office alone.
    const ask = (actor: Actor) => runAskForRedaction(actor, entry, { id, why: "It is asked for." }, asked());
    let asking = await ask(cast.coordinator);
    for (const other of [cast.pcc, cast.inspector])
      if (!asking.ok && asking.refusal.why === "not-found") asking = await ask(other);
    // Its words went with those of another entry that said them.
    if (!asking.ok) expect(asking.refusal, entry.kind).toMatchObject({ why: "not-redactable" });
    else expect(await runAgreeToRedaction(keeper, id, asked()), entry.kind).toMatchObject({ ok: true });
  }
  expect(await stillHolding(cast, words)).toEqual([]);
  expect(await verifyForceHistory(cast.inspector, cast.force.slug)).toMatchObject({ unbroken: true });
  expect(await asOwner((db) => againstHistory(db, cast.force.id))).toEqual(before);
  expect((await exported(cast)).verdict).toMatch(new RegExp(`^${cast.force.slug}: unbroken to entry`, "m"));
});

test("what was asked for is declined with a reason, changes nothing, and may be asked for again", async () => {
  const [cast, keeper] = [await aCast(), await aListKeeper()];
  const name = aName();
  await written(cast, name);
  const entry = await entryOf(cast, "progress-updated");
  const [id, again] = [randomUUID(), randomUUID()];
  granted(await runAskForRedaction(cast.coordinator, entry, { id, why: "A name." }, asked()));
  for (const actor of [cast.coordinator, cast.inspector])
    expect(await runDeclineRedaction(actor, id, "No.", asked())).toMatchObject({ refusal: { why: "not-found" } });
  granted(await runDeclineRedaction(keeper, id, "It is a public post.", asked()));
  expect(await runAgreeToRedaction(keeper, id, asked())).toMatchObject({ refusal: { why: "redaction-known" } });
  expect(await everywhere(cast, name)).toContain("progress_update");
  granted(await runAskForRedaction(cast.pcc, entry, { id: again, why: "It is nobody's post." }, asked()));
  granted(await runAgreeToRedaction(keeper, again, asked()));
  expect(await everywhere(cast, name)).not.toContain("progress_update");
});

test("what a report says does not go, and nobody writes an entry without its words", async () => {
  const [cast, keeper] = [await aCast(), await aListKeeper()];
  await written(cast, aName());
  const published = await entryOf(cast, "finding-published");
  const ask = { id: randomUUID(), why: "Somebody asked for it." };
  expect(await runAskForRedaction(cast.coordinator, published, ask, asked())).toMatchObject({
    refusal: { why: "not-redactable" },
  });
  const other = await aCast();
  expect(await runAskForRedaction(other.coordinator, published, ask, asked())).toMatchObject({
    refusal: { why: "not-found" },
  });
  for (const change of [
    "update event set payload = without_words(payload, words_said(payload)), redacted = digest_of(without_words(payload, words_said(payload))) where force_id = $1::uuid and kind = 'progress-updated'",
    "update evidence set note = '[redacted]' where force_id = $1::uuid",
  ]) {
    await expect(asOwner((db) => db.$executeRawUnsafe(change, cast.force.id))).rejects.toThrow(
      /append-only|never rewritten/,
    );
    await expect(inScope(keeper, (db) => db.$executeRawUnsafe(change, cast.force.id))).rejects.toThrow();
  }
});
