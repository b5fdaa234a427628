import "@/lib/testing/own-database";
import { createHash, randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { aPdf, aPng } from "@/lib/outside/evidence-files/testing/files";
import { aCluster, type Cluster } from "@/lib/testing/cluster";
import { asOwner } from "@/lib/testing/database";
import { fillRegister } from "@/lib/testing/full-register";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runScript, runScriptWith } from "@/lib/testing/scripts";
import { addNote } from "@/lib/usecases/evidence/add-note";
import { receiveEvidence } from "@/lib/usecases/evidence/receive-files";
import { figure } from "@/scripts/prove/figure";
import { withClient } from "@/scripts/setup/postgres-roles.mjs";
import { type Manifest, readManifest } from "./manifest";
import { fits, versionOf } from "./own-tools";

const folder = mkdtempSync(join(tmpdir(), "backups-"));
let cluster: Cluster;
let cast: TestCast;
/** The keys that records name and nobody stored: tests of who sees files make such. */
let unstored: readonly string[];
let stored: ReadonlyMap<string, string>;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The tools of PostgreSQL out of the way, as where there are none. */
const WITHOUT_TOOLS = { PATH: mkdtempSync(join(tmpdir(), "no-tools-")) };
const tools = fits(await versionOf("pg_dump"), 18) && fits(await versionOf("pg_restore"), 18);

beforeAll(async () => {
  cluster = await aCluster();
  cast = await aCast(PUBLISHED);
  await fillRegister(cast);
  const before = await asOwner((db) => db.evidenceFile.findMany({ select: { key: true } }));
  unstored = before.map(({ key }) => key).sort();
  const [finding] = await publishedFindings(cast.inspector, cast.force, [{}]);
  const id = randomUUID();
  const words = { title: "Dip sample", note: "Nine of ten.", kind: "document", from: null, to: null, link: null };
  const findings = [finding?.reference ?? ""];
  granted(await addNote(cast.coordinator, id, { ...words, audience: "force", findings, newerThan: null }, asked()));
  const form = new FormData();
  form.set("key", randomUUID());
  for (const [name, bytes] of [
    ["sample.pdf", aPdf()],
    ["picture.png", aPng()],
  ] as const)
    form.append("files", new File([new Uint8Array(bytes)], name));
  const sent = new Request("http://localhost/", { method: "POST", body: form });
  granted(await receiveEvidence(cast.coordinator, id, sent, { now: new Date(), today: TODAY }));
  const rows = await asOwner((db) => db.evidenceFile.findMany({ where: { evidenceId: id } }));
  stored = new Map(rows.map(({ key, sha256: hash }) => [key, hash]));
  expect(stored.size).toBe(2);
  expect((await runScript("scripts/audit-checkpoint.ts")).code).toBe(0);
});
afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true });
});

let places = 0;
/** Where a register is to be put: an empty database of another machine, and folders of its own. */
async function elsewhere() {
  places += 1;
  const urls = await cluster.database(`drill_${places}`);
  const at = mkdtempSync(join(folder, "machine-"));
  return {
    ...urls,
    settings: {
      DATABASE_URL: urls.appUrl,
      DATABASE_OWNER_URL: urls.ownerUrl,
      OUTSTANDING_FILES: join(at, "files"),
      OUTSTANDING_CHECKPOINTS: join(at, "checkpoints"),
    },
  };
}

async function backedUp(settings: Readonly<Record<string, string>>, ...args: string[]) {
  const { code, output } = await runScriptWith(settings, "scripts/backup.ts", "--to", folder, ...args);
  const place = output.split("\n").find((line) => line.startsWith(folder));
  if (!place) throw new Error(output);
  return { code, output, place, manifest: readManifest(place) };
}

const restore = (settings: Readonly<Record<string, string>>, place: string, ...args: string[]) =>
  runScriptWith(settings, "scripts/backup/restore.ts", place, ...args);

const asOf = (url: string, sql: string) =>
  withClient(url, async (client) => (await client.query<{ n: number }>(sql)).rows[0]?.n);
const count = "select count(*)::int as n from";
const TABLES = `${count} pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;

/** What is asked of every restored register, by other code than what restored it. */
async function expectSame(target: Awaited<ReturnType<typeof elsewhere>>, { facts, files }: Manifest) {
  for (const table of ["finding", "event", "evidence_file", "membership", "search_row", "finding_as_at"])
    expect(await asOf(target.ownerUrl, `${count} ${table}`), table).toBe(facts.rows[`public.${table}`]);
  // The second wall stands: no context, no row; and the app's role rewrites no event.
  expect(await asOf(target.appUrl, `${count} finding`)).toBe(0);
  await expect(withClient(target.appUrl, (client) => client.query("update event set payload = ''"))).rejects.toThrow(
    /permission denied/,
  );
  await expect(withClient(target.ownerUrl, (client) => client.query("update event set payload = ''"))).rejects.toThrow(
    /append-only/,
  );
  for (const { key, part } of files) {
    expect(part.path).toContain(key);
    const bytes = readFileSync(join(target.settings.OUTSTANDING_FILES, "kept", key.slice(0, 2), key));
    expect(sha256(bytes)).toBe(stored.get(key));
  }
  expect(files.length).toBe(stored.size);
  const verified = await runScriptWith(target.settings, "scripts/audit-verify.ts");
  expect(verified.output).toContain(`${cast.force.name}: unbroken to entry`);
  expect(verified.output).toMatch(/1 signed checkpoints/);
  // What test data made past its events is told of the copy as of the register itself, and nothing else.
  const source = await runScript("scripts/audit-verify.ts");
  expect(differencesIn(verified.output)).toEqual(differencesIn(source.output));
  expect(verified.code).toBe(source.code);
  figure("P16", "registers restored", 1);
  figure("P16", "tables counted", 6);
  figure("P16", "files compared", files.length);
  figure("P16", "differences", differencesIn(verified.output).length - differencesIn(source.output).length);
}

const differencesIn = (output: string) => output.split("\n").filter((line) => /^ {2}|something else/.test(line));

describe("a backup, restored on a machine that has never held anything", () => {
  it("is the register of one moment while others write, sealed, with its files and what was signed", async () => {
    const { output } = await runScript("scripts/backup.ts", "--make-key", join(folder, "key"));
    const recipient = /--seal-to (age1\w+)/.exec(output)?.[1] ?? "";
    let writing = true;
    const writers = (async () => {
      while (writing) await publishedFindings(cast.inspector, cast.force, [{}]);
    })();
    const made = await backedUp(WITHOUT_TOOLS, "--seal-to", recipient);
    writing = false;
    await writers;
    // Files without bytes are named, and the command says that something is missing.
    expect(made.code).toBe(1);
    expect([...made.output.matchAll(/The file (\w+) is not in the store/g)].map(([, key]) => key)).toEqual(unstored);
    expect(made.manifest).toMatchObject({ by: "copy", sealed: true });
    expect(made.manifest.register.every(({ path }) => path.endsWith(".age"))).toBe(true);
    const text = readFileSync(join(made.place, made.manifest.register[0]?.path ?? ""));
    expect(text.subarray(0, 14).toString()).toBe("age-encryption");

    const target = await elsewhere();
    const unopened = await restore(target.settings, made.place);
    expect([unopened.code, unopened.output]).toEqual([1, expect.stringContaining("--key FILE")]);
    const { code: other } = await runScript("scripts/backup.ts", "--make-key", join(folder, "another"));
    expect(other).toBe(0);
    const wrong = await elsewhere();
    const closed = await restore(wrong.settings, made.place, "--key", join(folder, "another"));
    expect([closed.code, closed.output]).toEqual([1, expect.stringContaining("The key does not open this backup")]);
    expect(await asOf(wrong.ownerUrl, TABLES)).toBe(0);
    const { code, output: said } = await restore(target.settings, made.place, "--key", join(folder, "key"));
    expect(said).toContain("rows, chains and guards are what was backed up, 2 files");
    expect(code).toBe(0);
    await expectSame(target, made.manifest);

    const again = await restore(target.settings, made.place, "--key", join(folder, "key"));
    expect([again.code, again.output]).toEqual([1, expect.stringContaining("holds tables already")]);
  });

  it.skipIf(!tools)("is the same by PostgreSQL’s own tools, where this machine has them", async () => {
    const { place, manifest } = await backedUp({});
    expect(manifest.by).toMatch(/^pg_dump /);
    const target = await elsewhere();
    const { code, output } = await restore(target.settings, place);
    expect(output).toContain("rows, chains and guards are what was backed up, 2 files");
    expect(code).toBe(0);
    await expectSame(target, manifest);
    const bare = await restore({ ...(await elsewhere()).settings, ...WITHOUT_TOOLS }, place);
    expect([bare.code, bare.output]).toEqual([
      1,
      expect.stringContaining("Put pg_restore 18 or later into the PATH (it has none)"),
    ]);
  });

  it("is refused where it is not as it was written, before anything is touched, or not as it was counted, with nothing kept", async () => {
    const { place, manifest } = await backedUp(WITHOUT_TOOLS);
    const spoilt = join(folder, "spoilt");
    cpSync(place, spoilt, { recursive: true });
    const part = join(spoilt, "register", "public.finding.copy.gz");
    const bytes = readFileSync(part);
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
    writeFileSync(part, bytes);
    rmSync(join(spoilt, manifest.files[0]?.part.path ?? ""));
    const target = await elsewhere();
    const { code, output } = await restore(target.settings, spoilt);
    expect(output).toContain("register/public.finding.copy.gz was changed");
    expect(output).toContain(`${manifest.files[0]?.part.path} is missing`);
    expect(code).toBe(1);
    expect(await asOf(target.ownerUrl, TABLES)).toBe(0);
    expect((await restore({}, place, "--check")).code).toBe(0);

    const rows = { ...manifest.facts.rows, "public.event": (manifest.facts.rows["public.event"] ?? 0) + 1 };
    const guards = { ...manifest.facts.guards, policies: "other" };
    writeFileSync(
      join(place, "backup.json"),
      JSON.stringify({ ...manifest, facts: { ...manifest.facts, rows, guards } }),
    );
    const counted = await restore(target.settings, place);
    expect(counted.output).toMatch(/public\.event has \d+ rows and had \d+/);
    expect(counted.output).toContain("policies are not what they were");
    expect(counted.code).toBe(1);
    expect(await asOf(target.ownerUrl, `${count} event`)).toBe(0);
  });

  it("is copied by ourselves where the tools are older than the server", async () => {
    const old = mkdtempSync(join(folder, "old-"));
    writeFileSync(join(old, "pg_dump"), "#!/bin/sh\necho 'pg_dump (PostgreSQL) 15.18'\n", { mode: 0o755 });
    const { manifest } = await backedUp({ PATH: `${old}${delimiter}${process.env.PATH}` });
    expect(manifest.by).toBe("copy");
    expect(env().OUTSTANDING_FILES).toContain("own-register-");
  });
});
