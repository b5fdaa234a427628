import { createReadStream } from "node:fs";
import { mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "pg";
import { env } from "@/lib/env";
import { NotStored } from "@/lib/outside/storage/not-stored";
import { storage } from "@/lib/outside/storage/storage";
import { withClient } from "@/scripts/setup/postgres-roles.mjs";
import { Trouble } from "@/scripts/setup/say.mjs";
import { copied, rowsOf } from "./copy-tables";
import { factsOf, hiddenFromOwner, nameOf } from "./facts";
import { type KeptFile, type Manifest, writeManifest } from "./manifest";
import { dumped, fits, versionOf } from "./own-tools";
import { type Part, writePart } from "./parts";

export interface Made {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Files that a record names and that the store does not have, or that are not what was recorded: by their keys. */
  readonly lost: readonly string[];
}

/**
 * Writes a backup into a new folder under `to`: the register of one moment, then the files of its evidence, then what was signed.
 * Nobody waits for it, and what is written meanwhile is not in it.
 */
export async function makeBackup(to: string, recipients: readonly string[], now: Date): Promise<Made> {
  const address = env().DATABASE_OWNER_URL;
  if (!address)
    throw new Trouble("Set DATABASE_OWNER_URL: a backup is made with the owner’s connection to the database.");
  const name = `outstanding-${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
  const draft = join(to, `${name}.part`);
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const { manifest, missing } = await withClient(address, (client) =>
    ofOneMoment(client, address, draft, recipients, now),
  );
  writeManifest(draft, manifest);
  await rename(draft, join(to, name));
  return { folder: join(to, name), manifest, lost: await withClient(address, (client) => trulyLost(client, missing)) };
}

async function ofOneMoment(client: Client, address: string, folder: string, recipients: readonly string[], now: Date) {
  const hidden = await hiddenFromOwner(client);
  if (hidden.length > 0)
    throw new Trouble(
      `The user of DATABASE_OWNER_URL does not see every row of ${hidden.join(", ")}. Give the role that the migrations were applied with.`,
    );
  await client.query("begin isolation level repeatable read, read only");
  const facts = await factsOf(client);
  const { rows } = await client.query(
    "select current_setting('server_version') as version, pg_export_snapshot() as snapshot",
  );
  const { version, snapshot } = rows[0] as { version: string; snapshot: string };
  const tool = await versionOf("pg_dump");
  const own = fits(tool, Number.parseInt(version, 10));
  const register = own
    ? [(await writePart(folder, "register.dump", dumped(address, snapshot), { pack: false, recipients })).part]
    : await copyTables(client, folder, recipients);
  const { files, missing } = await copyFiles(client, folder, recipients);
  const checkpoints = await copySigned(client, folder, recipients);
  await client.query("commit");
  const by = own ? `pg_dump ${tool}` : "copy";
  const sealed = recipients.length > 0;
  const manifest: Manifest = {
    ...{ outstanding: "backup", v: 1, at: now.toISOString(), postgres: version, by, sealed, facts },
    ...{ register, files, checkpoints },
  };
  return { manifest, missing };
}

async function copyTables(client: Client, folder: string, recipients: readonly string[]) {
  const parts: (Part & { table: string })[] = [];
  for (const table of await copied(client)) {
    const name = nameOf(table);
    const { part } = await writePart(folder, `register/${name}.copy`, await rowsOf(client, table), {
      pack: true,
      recipients,
    });
    parts.push({ ...part, table: name });
  }
  return parts;
}

/** What is no loss after all: the scanner found it infected while the backup was made, and it was taken out of the store. */
async function trulyLost(client: Client, missing: readonly string[]): Promise<readonly string[]> {
  if (missing.length === 0) return [];
  const { rows } = await client.query<{ key: string }>(
    "select key from evidence_file where key = any($1) and state <> 'infected' order by key",
    [missing],
  );
  return rows.map(({ key }) => key);
}

/** The files that the records of this moment name, as they are stored. */
async function copyFiles(client: Client, folder: string, recipients: readonly string[]) {
  const files: KeptFile[] = [];
  const missing: string[] = [];
  const { rows: there } = await client.query("select to_regclass('evidence_file') is not null as there");
  if (!there[0].there) return { files, missing };
  const { rows } = await client.query<{ key: string; size: number; sha256: string }>(
    "select key, size, sha256 from evidence_file where state <> 'infected' order by key",
  );
  for (const { key, size, sha256 } of rows) {
    try {
      const place = `files/${key.slice(0, 2)}/${key}`;
      const { part, given } = await writePart(folder, place, await storage().open(key), { pack: false, recipients });
      if (given !== sha256) missing.push(key);
      files.push({ key, size, sha256, part });
    } catch (error) {
      if (!(error instanceof NotStored)) throw error;
      missing.push(key);
    }
  }
  return { files, missing };
}

/** What was signed of this register's history. */
async function copySigned(client: Client, folder: string, recipients: readonly string[]): Promise<readonly Part[]> {
  const { rows: there } = await client.query("select to_regclass('register_identity') is not null as there");
  if (!there[0].there) return [];
  const { rows } = await client.query<{ id: string }>("select id::text from register_identity");
  const id = rows[0]?.id;
  if (!id) return [];
  const parts: Part[] = [];
  const names = await readdir(join(env().OUTSTANDING_CHECKPOINTS, id)).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(".ndjson")).toSorted()) {
    const lines = createReadStream(join(env().OUTSTANDING_CHECKPOINTS, id, name));
    parts.push((await writePart(folder, `checkpoints/${id}/${name}`, lines, { pack: false, recipients })).part);
  }
  return parts;
}
