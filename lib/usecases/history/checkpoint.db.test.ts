import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHistories } from "@/lib/data/chain-links";
import { heldToSigned, registerId } from "@/lib/data/checkpoints";
import { linkHash } from "@/lib/data/link-hash";
import { verifyForceChain } from "@/lib/data/queries/verification";
import type { Db } from "@/lib/data/scope";
import { asOwner } from "@/lib/data/testing/database";
import { aCast, type TestCast } from "@/lib/data/testing/people";
import { publishedFindings } from "@/lib/data/testing/reports";
import { runScript } from "@/lib/data/testing/scripts";
import { verifyHistory } from "@/lib/data/verify";
import { lineHash } from "@/lib/outside/checkpoints/signing-key";
import { verdictInWords } from "@/lib/words/verdict-in-words";
import { makeCheckpoint, signedForPages } from "./checkpoint";

const folder = mkdtempSync(join(tmpdir(), "checkpoints-"));
process.env.OUTSTANDING_CHECKPOINTS = join(folder, "signed");
process.env.OUTSTANDING_CHECKPOINT_KEY = join(folder, "key.pem");
afterAll(() => rmSync(folder, { recursive: true }));

let cast: TestCast;
let other: TestCast;
beforeAll(async () => {
  [cast, other] = [await aCast(), await aCast()];
  await publishedFindings(
    cast.inspector,
    cast.force,
    Array.from({ length: 6 }, () => ({})),
  );
  await publishedFindings(other.inspector, other.force, [{}]);
  await makeCheckpoint(new Date());
  await publishedFindings(
    cast.inspector,
    cast.force,
    Array.from({ length: 6 }, () => ({})),
  );
  await makeCheckpoint(new Date());
});

/** What checkpoints say of the force's chain. The tests beside this one move theirs, which a checkpoint signs in its turn. */
const saidOfOurs = async () =>
  (await signedForPages()).checkpoints.flatMap(({ chains }) => chains.filter(({ id }) => id === cast.force.slug));

const files = async () => {
  const of = join(folder, "signed", await registerId());
  return readdirSync(of).map((name) => join(of, name));
};

/** In the order in which every writer takes them, so that nobody waits for the other for ever. */
const GUARDED = ["chain", "event"];
async function pastTheGuards(db: Db): Promise<void> {
  for (const table of GUARDED) await db.$executeRawUnsafe(`alter table ${table} disable trigger user`);
}

class Undone extends Error {}

/** What is found after somebody who owns the tables did something to the chain of the force; then it is undone. */
async function after(tamper: (db: Db) => Promise<unknown>) {
  let found = "";
  const signed = await signedForPages();
  await asOwner(async (db) => {
    await pastTheGuards(db);
    await db.$executeRawUnsafe("alter table event drop constraint event_hashes");
    await tamper(db);
    const [history] = await readHistories(db, cast.force.id);
    found = history ? verdictInWords(heldToSigned(verifyHistory(history.chains), history.chains, signed)) : "no chain";
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return found;
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

/** Twelve kinds of tampering, and the entry that each is named by. */
const KINDS: readonly (readonly [what: string, entry: number | string, tamper: (db: Db) => Promise<unknown>])[] = [
  ["a text is changed", 5, set(5, `payload = replace(payload, 'finding', 'Finding')`)],
  [
    "a text is changed with its digest",
    5,
    set(5, "payload = payload || ' ', digest = encode(sha256(convert_to(payload || ' ', 'UTF8')), 'hex')"),
  ],
  [
    "a text is changed with its digest and hash",
    5,
    (db) => set(5, `payload = payload || ' ', digest = '${"a".repeat(64)}', hash = '${"b".repeat(64)}'`)(db),
  ],
  ["a column beside it is changed", 5, set(5, "by = 'Somebody'")],
  ["the audience is changed", 5, set(5, "audience = 'force'")],
  ["an entry is taken out", 5, (db) => db.event.deleteMany({ where: { chainId: cast.force.slug, number: 5 } })],
  [
    "the last entries are taken out",
    12,
    (db) => db.event.deleteMany({ where: { chainId: cast.force.slug, number: { gt: 11 } } }),
  ],
  ["the last entries are taken out with the head", 12, (db) => cutAfter(db, 11)],
  ["all is written anew from an entry on, with the head", 5, (db) => rewrittenFrom(db, 5, text)],
  ["the first entry is written anew, and all after it", 1, (db) => rewrittenFrom(db, 1, text)],
  ["the chain is emptied", 1, (db) => cutAfter(db, 0)],
  [
    "the head is changed",
    16,
    (db) => db.chain.update({ where: { id: cast.force.slug }, data: { head: "a".repeat(64) } }),
  ],
];

describe("a chain that was signed", () => {
  it("is unbroken as it was written, and says up to where it is signed", async () => {
    const verdict = await verifyForceChain(cast.coordinator, cast.force.id, await signedForPages());
    expect(verdict).toMatchObject({ unbroken: true, length: 16, signed: { entry: 16 } });
    const said = await saidOfOurs();
    expect(said).toHaveLength(2);
    expect((await makeCheckpoint(new Date())).differ).not.toContain(cast.force.slug);
    expect(await saidOfOurs(), "it did not move").toEqual(said);
  });

  it.each(KINDS)("names the first entry when %s", async (_what, entry, tamper) => {
    expect(await after(tamper)).toMatch(new RegExp(`^broken at entry ${entry} `));
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
  const verify = async (path: string) => {
    const args = ["verifier/verify-history.mjs", path, "--key", join(folder, "public.pem")];
    try {
      const { stdout } = await promisify(execFile)(process.execPath, args);
      return { code: 0, output: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, output: stdout + stderr };
    }
  };

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
    expect(await verify(file)).toMatchObject({
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
      expect(await verify(file), what).toMatchObject({ code: 1, output: expect.stringContaining(says) });
    }
  });
});
