import "@/lib/testing/own-database";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHistories } from "@/lib/data/chain-links";
import { heldToSigned, registerId } from "@/lib/data/checkpoints";
import { chainsToExport, entriesToExport } from "@/lib/data/history-export";
import { linkHash } from "@/lib/data/link-hash";
import { verifyForceChain } from "@/lib/data/queries/verification";
import type { Db } from "@/lib/data/scope";
import { verifyHistory } from "@/lib/data/verify";
import { lineHash } from "@/lib/outside/checkpoints/signing-key";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { publishedFindings } from "@/lib/testing/reports";
import { runScript } from "@/lib/testing/scripts";
import { verdictInWords } from "@/lib/words/verdict-in-words";
import { figure, LONG } from "@/scripts/prove/figure";
import { makeCheckpoint, signedForPages, signedHistory } from "./checkpoint";

const folder = mkdtempSync(join(tmpdir(), "checkpoints-"));
process.env.OUTSTANDING_CHECKPOINTS = join(folder, "signed");
process.env.OUTSTANDING_CHECKPOINT_KEY = join(folder, "key.pem");
afterAll(() => rmSync(folder, { recursive: true }));

/** `LONG_PROOFS=1 npm test -- database checkpoint` tampers at fifty places in each way, with a chain that is long enough. */
const { findings: FINDINGS, places: PLACES } = LONG
  ? { findings: 30, places: Array.from({ length: 50 }, (_, nth) => nth + 8) }
  : { findings: 6, places: [5] };
/** A report of so many findings is an entry for each, and two of its own. */
const LAST = 2 * (FINDINGS + 2);

let cast: TestCast;
let other: TestCast;
beforeAll(async () => {
  [cast, other] = [await aCast(), await aCast()];
  await publishedFindings(
    cast.inspector,
    cast.force,
    Array.from({ length: FINDINGS }, () => ({})),
  );
  await publishedFindings(other.inspector, other.force, [{}]);
  await makeCheckpoint(new Date());
  await publishedFindings(
    cast.inspector,
    cast.force,
    Array.from({ length: FINDINGS }, () => ({})),
  );
  await makeCheckpoint(new Date());
  writeFileSync(join(folder, "public.pem"), (await signedHistory()).publicPem);
});

/** What checkpoints say of the force's chain. */
const saidOfOurs = async () =>
  (await signedForPages()).checkpoints.flatMap(({ chains }) => chains.filter(({ id }) => id === cast.force.slug));

const files = async () => {
  const of = join(folder, "signed", await registerId());
  return readdirSync(of).map((name) => join(of, name));
};

/** Whoever takes their guards off locks the tables: so this is a register of its own, in which nobody else writes. */
const GUARDED = ["chain", "event"];
async function pastTheGuards(db: Db): Promise<void> {
  for (const table of GUARDED) await db.$executeRawUnsafe(`alter table ${table} disable trigger user`);
}

/** What code that shares no line with ours says of an exported history. */
async function verifyApart(path: string) {
  const args = ["verifier/verify-history.mjs", path, "--key", join(folder, "public.pem")];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

class Undone extends Error {}

/** What is found after somebody who owns the tables did something to the chain of the force, and what is exported of it then; then it is undone. */
async function whenDone(tamper: (db: Db) => Promise<unknown>) {
  let found = "";
  let exported = "";
  const signed = await signedForPages();
  await asOwner(async (db) => {
    await pastTheGuards(db);
    await db.$executeRawUnsafe("alter table event drop constraint event_hashes");
    await tamper(db);
    const [history] = await readHistories(db, cast.force.id);
    found = history ? verdictInWords(heldToSigned(verifyHistory(history.chains), history.chains, signed)) : "no chain";
    if (LONG) exported = await exportedNow(db);
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return { found, exported };
}

/** The history of the force as its export has it, as this transaction sees it. */
async function exportedNow(db: Db): Promise<string> {
  const chains = await chainsToExport(db, cast.force.slug);
  const lines: object[] = [{ outstanding: "history", v: 1, at: new Date().toISOString(), whole: false }];
  for (const chain of chains) {
    const entries = await entriesToExport(db, chain.id, 0, chain.length);
    lines.push({ chain }, ...entries.map((entry) => ({ entry: { chain: chain.id, ...entry } })));
  }
  const { lines: checkpoints } = await signedHistory();
  lines.push(...checkpoints.map((line) => ({ checkpoint: JSON.parse(line) })), { end: true, chains: chains.length });
  return lines.map((line) => JSON.stringify(line)).join("\n");
}

const events = (db: Db) => db.event.findMany({ where: { chainId: cast.force.slug }, orderBy: { number: "asc" } });

/** Writes the chain anew from an entry on, whole and with its head, as somebody does who can compute hashes. */
async function rewrittenFrom(db: Db, number: number, change: (payload: string) => string): Promise<void> {
  const all = await events(db);
  let previous = all.find((event) => event.number === number)?.previous ?? "";
  for (const event of all.filter((one) => one.number >= number)) {
    const payload = event.number === number ? change(event.payload) : event.payload;
    const digest = lineHash(payload);
    const hash = linkHash(previous, digest);
    await db.event.update({ where: { id: event.id }, data: { payload, digest, previous, hash } });
    previous = hash;
  }
  await db.chain.update({ where: { id: cast.force.slug }, data: { head: previous } });
}
const set = (number: number, columns: string) => (db: Db) =>
  db.$executeRawUnsafe(`update event set ${columns} where chain_id = '${cast.force.slug}' and number = ${number}`);
const cutAfter = async (db: Db, number: number) => {
  const last = (await events(db)).find((event) => event.number === number);
  const cut = { chainId: cast.force.slug, number: { gt: number } };
  await db.notice.deleteMany({ where: { event: cut } });
  await db.event.deleteMany({ where: cut });
  await db.chain.update({
    where: { id: cast.force.slug },
    data: { length: number, head: last?.hash ?? "0".repeat(64) },
  });
};
const text = (payload: string) => payload.replace('"kind"', '"kind" ');

/** Puts what one entry says in the place of another, linked as if it had been there always. */
const repeated = async (db: Db, number: number): Promise<void> => {
  const all = await events(db);
  const [before, here] = [number - 1, number].map((one) => all.find((event) => event.number === one));
  if (!before || !here) throw new Error("There is no such entry");
  const hash = linkHash(here.previous, before.digest);
  await db.event.update({ where: { id: here.id }, data: { payload: before.payload, digest: before.digest, hash } });
};
const exchanged = async (db: Db, number: number): Promise<void> => {
  for (const [from, to] of [
    [number, 100_000],
    [number + 1, number],
    [100_000, number + 1],
  ] as const)
    await set(from, `number = ${to}`)(db);
};
const saidToEnd = async (db: Db, number: number): Promise<void> => {
  const last = (await events(db)).find((event) => event.number === number);
  await db.chain.update({ where: { id: cast.force.slug }, data: { length: number, head: last?.hash ?? "" } });
};
const takenOut = async (db: Db, number: object | number): Promise<void> => {
  const event = { chainId: cast.force.slug, number };
  await db.notice.deleteMany({ where: { event } });
  await db.event.deleteMany({ where: event });
};

type Tamper = (db: Db, at: number) => Promise<unknown>;
/** Twelve kinds of tampering; each is named by the entry where it begins. What is beside an entry is not in an export. */
const KINDS: readonly (readonly [what: string, exported: boolean, tamper: Tamper])[] = [
  ["a text is changed", true, (db, at) => set(at, `payload = replace(payload, 'finding', 'Finding')`)(db)],
  [
    "a text is changed with its digest",
    true,
    (db, at) =>
      set(at, "payload = payload || ' ', digest = encode(sha256(convert_to(payload || ' ', 'UTF8')), 'hex')")(db),
  ],
  [
    "a text is changed with its digest and hash",
    true,
    (db, at) => set(at, `payload = payload || ' ', digest = '${"a".repeat(64)}', hash = '${"b".repeat(64)}'`)(db),
  ],
  ["a column beside it is changed", false, (db, at) => set(at, "by = 'Somebody'")(db)],
  ["the audience is changed", false, (db, at) => set(at, "audience = 'force'")(db)],
  ["an entry is taken out", true, (db, at) => takenOut(db, at)],
  ["the last entries are taken out", true, (db, at) => takenOut(db, { gte: at })],
  ["the last entries are taken out with the head", true, (db, at) => cutAfter(db, at - 1)],
  ["all is written anew from an entry on, with the head", true, (db, at) => rewrittenFrom(db, at, text)],
  ["two entries are exchanged", true, exchanged],
  ["the chain is said to end before it does", true, (db, at) => saidToEnd(db, at - 1)],
  ["an entry says what the one before it says", true, repeated],
];

/** What has no place: the entry that it is named by. */
const ELSEWHERE: readonly (readonly [what: string, entry: number, tamper: (db: Db) => Promise<unknown>])[] = [
  ["the first entry is written anew, and all after it", 1, (db) => rewrittenFrom(db, 1, text)],
  ["the chain is emptied", 1, (db) => cutAfter(db, 0)],
  [
    "the head is changed",
    LAST,
    (db) => db.chain.update({ where: { id: cast.force.slug }, data: { head: "a".repeat(64) } }),
  ],
];

describe("a chain that was signed", () => {
  it("is unbroken as it was written, and says up to where it is signed", async () => {
    const verdict = await verifyForceChain(cast.coordinator, cast.force.id, await signedForPages());
    expect(verdict).toMatchObject({ unbroken: true, length: LAST, signed: { entry: LAST } });
    const said = await saidOfOurs();
    expect(said).toHaveLength(2);
    expect((await makeCheckpoint(new Date())).differ).not.toContain(cast.force.slug);
    expect(await saidOfOurs(), "it did not move").toEqual(said);
  });

  it.each(KINDS)(
    "names the first entry when %s, as the independent verifier does of its export",
    async (_what, isExported, tamper) => {
      const unnamed: string[] = [];
      const untold: string[] = [];
      for (const at of PLACES) {
        const { found, exported } = await whenDone((db) => tamper(db, at));
        if (!found.startsWith(`broken at entry ${at} `)) unnamed.push(`${at}: ${found}`);
        if (!LONG || !isExported) continue;
        const file = join(folder, "tampered.ndjson");
        writeFileSync(file, exported);
        const { code, output } = await verifyApart(file);
        if (code !== 1 || !output.includes(`${cast.force.slug}: broken at entry ${at} `))
          untold.push(`${at}: ${output}`);
      }
      figure("P9", "tamperings", PLACES.length);
      figure("P9", "tamperings not named by their first entry", unnamed.length);
      figure("P9", "tamperings that an export shows", isExported ? PLACES.length : 0);
      figure("P9", "of these, not named by the independent verifier", untold.length);
      expect([unnamed, untold]).toEqual([[], []]);
    },
  );

  it.each(ELSEWHERE)("names the first entry when %s", async (_what, entry, tamper) => {
    expect((await whenDone(tamper)).found).toMatch(new RegExp(`^broken at entry ${entry} `));
  });

  it("is unbroken where nobody did anything, for both", async () => {
    const { found, exported } = await whenDone(async () => {});
    const file = join(folder, "clean.ndjson");
    writeFileSync(file, exported || (await asOwner((db) => exportedNow(db))));
    const { code } = await verifyApart(file);
    figure("P9", "alarms on clean data", (found.startsWith("unbroken") ? 0 : 1) + code);
    expect([found, code]).toEqual([expect.stringMatching(/^unbroken to entry/), 0]);
  });

  it("is not signed again when it is not what was signed", async () => {
    const said = await saidOfOurs();
    await asOwner(async (db) => {
      await pastTheGuards(db);
      await cutAfter(db, 11);
      for (const table of GUARDED) await db.$executeRawUnsafe(`alter table ${table} enable trigger user`);
    });
    expect((await makeCheckpoint(new Date())).differ).toContain(cast.force.slug);
    const { code, output } = await runScript("scripts/audit-verify.ts");
    expect(output).toContain(`${cast.force.name}: broken at entry 12 (it is not what a signed checkpoint says of it)`);
    expect(code).toBe(1);
    expect(await saidOfOurs()).toEqual(said);
  });
});

describe("what was signed", () => {
  const changed = async (change: (text: string) => string) => {
    const [file = ""] = await files();
    const before = readFileSync(file, "utf8");
    writeFileSync(file, change(before));
    const { bad } = await signedForPages();
    writeFileSync(file, before);
    return bad;
  };

  it("is read as it was written", async () => {
    expect(await changed((before) => before)).toBe(0);
  });

  it.each([
    ["a line is changed", (before: string) => before.replace(/length\\":\d+/, 'length\\":99999')],
    ["a line is taken out", (before: string) => before.split("\n").slice(1).join("\n")],
    ["a line that says nothing is added", (before: string) => `${before}{}\n`],
    [
      "a line of another key is added",
      (before: string) => `${before}${JSON.stringify({ payload: "{}", signature: "AAAA" })}\n`,
    ],
  ])("is not trusted when %s", async (_what, change) => {
    expect(await changed(change)).toBeGreaterThan(0);
  });
});

describe("an exported history", () => {
  it("is verified by code that shares no line with what wrote it, entry for entry", async () => {
    const { code, output } = await runScript(
      "scripts/audit-export.ts",
      "--force",
      other.force.slug,
      "--key",
      join(folder, "public.pem"),
    );
    expect(code, output).toBe(0);
    const file = join(folder, "history.ndjson");
    writeFileSync(file, output);
    expect(await verifyApart(file)).toMatchObject({
      code: 0,
      output: expect.stringContaining(`${other.force.slug}: unbroken to entry 3`),
    });
    const lines = output.split("\n");
    const at = lines.findIndex((line) => line.startsWith('{"entry"'));
    for (const [what, tampered, says] of [
      ["a changed text", lines.with(at, (lines[at] ?? "").replace("inspection", "Inspection")), "broken at entry 1 "],
      ["an entry taken out", lines.toSpliced(at + 1, 1), "broken at entry 2 "],
      ["a file cut short", lines.slice(0, -3), "no whole export"],
    ] as const) {
      writeFileSync(file, tampered.join("\n"));
      expect(await verifyApart(file), what).toMatchObject({ code: 1, output: expect.stringContaining(says) });
    }
  });
});
