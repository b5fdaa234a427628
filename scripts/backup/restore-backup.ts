import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { env } from "@/lib/env";
import { storage } from "@/lib/outside/storage/storage";
import { ensureRoles } from "@/scripts/setup/app-role.mjs";
import { checkVersion, migrate } from "@/scripts/setup/migrate.mjs";
import { applyMigrations, checksum, migrations } from "@/scripts/setup/migrations.mjs";
import { withClient } from "@/scripts/setup/postgres-roles.mjs";
import { Trouble } from "@/scripts/setup/say.mjs";
import { fillTables } from "./copy-tables";
import { differences, type Facts, factsOf, nameOf, tablesOf } from "./facts";
import { type KeptFile, type Manifest, partsOf, readManifest } from "./manifest";
import { fits, restored, versionOf } from "./own-tools";
import { type Part, readPart, wrongWith } from "./parts";

/** What came of a restore. */
export interface Restored {
  readonly manifest: Manifest;
  /** How many migrations of this software were applied to what was restored. */
  readonly applied: number;
  /** Whether what was signed was put into its folder; not where that has lines of this register already. */
  readonly signed: boolean;
}

/** Holds every part to what was written. Refuses a backup that is not whole before anything is touched. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  const wrong: string[] = [];
  for (const part of partsOf(manifest)) {
    const why = await wrongWith(folder, part);
    if (why) wrong.push(`${part.path} ${why}`);
  }
  if (wrong.length === 0) return manifest;
  const more = wrong.length > 10 ? `\nand ${wrong.length - 10} more` : "";
  throw new Trouble(
    `This backup is not as it was written, and nothing was restored:\n${wrong.slice(0, 10).join("\n")}${more}`,
  );
}

/**
 * Puts a backup into the empty database of DATABASE_OWNER_URL and the storage of files that the settings name, holds it to what
 * was backed up, and brings it to this software's migrations.
 */
export async function restoreBackup(folder: string, key: string | null): Promise<Restored> {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = env();
  if (!ownerUrl)
    throw new Trouble("Set DATABASE_OWNER_URL: a backup is restored with the owner’s connection to the database.");
  const manifest = await checkBackup(folder);
  await checkKey(folder, manifest, key);
  await withClient(ownerUrl, (client) => checkEmpty(client, manifest));
  await ensureRoles(ownerUrl);
  if (manifest.by === "copy") await withClient(ownerUrl, (client) => fillByCopy(client, folder, manifest, key));
  else await fillByTool(ownerUrl, folder, manifest, key);
  for (const file of manifest.files) await storeFile(folder, file, key);
  const signed = await putSigned(folder, manifest.checkpoints, key);
  const applied = await migrate({ ownerUrl, appUrl }, () => {});
  return { manifest, applied, signed };
}

/** Opens the first part, so that another key is known before anything is touched. */
async function checkKey(folder: string, { sealed, register }: Manifest, key: string | null): Promise<void> {
  const [first] = register;
  if (!sealed || !first) return;
  if (key === null) throw new Trouble("This backup is sealed. Give the file with the key that opens it: --key FILE.");
  try {
    (await readPart(folder, first, key)).destroy();
  } catch {
    throw new Trouble("The key does not open this backup: it was sealed to another. Nothing was changed.");
  }
}

async function checkEmpty(client: Client, { facts, at }: Manifest): Promise<void> {
  await checkVersion(client);
  if ((await tablesOf(client)).length > 0)
    throw new Trouble(
      "The database of DATABASE_OWNER_URL holds tables already. Give a restore an empty database of its own; nothing was changed.",
    );
  const ours = new Map(migrations().map(({ name, script }) => [name, checksum(script)]));
  const unknown = facts.migrations.find(({ name, checksum: sum }) => ours.get(name) !== sum);
  if (unknown)
    throw new Trouble(
      `The backup of ${at} has the migration ${unknown.name}, which this software does not have, or has otherwise. Restore it with the release that made it, or a later one.`,
    );
}

/** What differs undoes everything: a register that is nearly the same is none. */
function refuseDifferent(was: Facts, is: Facts): void {
  const found = differences(was, is);
  if (found.length > 0)
    throw new Trouble(
      `What was restored is not what was backed up. Do not use this database; make a new one that is empty.\n${found.join("\n")}`,
    );
}

/** The tables are made by the migrations that the backup names, and filled. */
async function fillByCopy(client: Client, folder: string, manifest: Manifest, key: string | null): Promise<void> {
  const names = new Set(manifest.facts.migrations.map(({ name }) => name));
  await applyMigrations(
    client,
    migrations().filter(({ name }) => names.has(name)),
  );
  const parts = new Map(manifest.register.map((part) => [part.table, part]));
  await fillTables(
    client,
    async (table) => {
      const part = parts.get(nameOf(table));
      return part ? readPart(folder, part, key) : null;
    },
    async () => refuseDifferent(manifest.facts, await factsOf(client)),
  );
}

async function fillByTool(ownerUrl: string, folder: string, manifest: Manifest, key: string | null): Promise<void> {
  const [dump] = manifest.register;
  const tool = await versionOf("pg_restore");
  const needed = Number.parseInt(manifest.by.replace("pg_dump ", ""), 10);
  if (!dump || !fits(tool, needed))
    throw new Trouble(
      `This backup was written by ${manifest.by}. Put pg_restore ${needed} or later into the PATH (${tool ? `it has ${tool}` : "it has none"}), and run the command again.`,
    );
  await restored(ownerUrl, await readPart(folder, dump, key));
  await withClient(ownerUrl, async (client) => {
    await client.query("analyze");
    refuseDifferent(manifest.facts, await factsOf(client));
  });
}

/** Puts a file under its key, if its bytes are those that the register has the hash of. */
async function storeFile(
  folder: string,
  { key: stored, size, sha256, part }: KeptFile,
  key: string | null,
): Promise<void> {
  const draft = join(env().OUTSTANDING_FILES, "incoming", `restored-${stored}`);
  await mkdir(dirname(draft), { recursive: true });
  const hash = createHash("sha256");
  try {
    const bytes = await readPart(folder, part, key);
    bytes.on("data", (chunk) => hash.update(chunk));
    await pipeline(bytes, createWriteStream(draft, { mode: 0o600 }));
    if (hash.digest("hex") !== sha256) return;
    await storage().put(stored, draft, { size, sha256 });
  } finally {
    await rm(draft, { force: true });
  }
}

/** Puts what was signed into its folder, unless lines of this register are there, which may go further. */
async function putSigned(folder: string, parts: readonly Part[], key: string | null): Promise<boolean> {
  const to = env().OUTSTANDING_CHECKPOINTS;
  const place = ({ path }: Part) => join(to, path.replace(/^checkpoints\//, "").replace(/\.age$/, ""));
  if (parts.length === 0 || parts.some((part) => existsSync(dirname(place(part))))) return false;
  for (const part of parts) {
    await mkdir(dirname(place(part)), { recursive: true });
    await pipeline(await readPart(folder, part, key), createWriteStream(place(part), { mode: 0o640 }));
  }
  return true;
}

/** The key in a file as `npm run backup -- --make-key` or `age-keygen` wrote it: its line that is no remark. */
export async function keyIn(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  const key = text.split("\n").find((line) => line.startsWith("AGE-SECRET-KEY-"));
  if (!key) throw new Trouble(`${file} holds no key: a line that begins with AGE-SECRET-KEY- is missing.`);
  return key.trim();
}
