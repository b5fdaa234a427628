import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "./paths.mjs";
import { codeOf, messageOf, Trouble } from "./say.mjs";

/**
 * Applies the migrations of a folder and keeps `_prisma_migrations` exactly as `prisma migrate deploy` does: the same
 * table, checksums, lock and order, so that either may go on where the other stopped. Unlike there, a script and the note
 * that it is finished are one transaction: one that failed, or was killed at any moment, left nothing behind and is
 * tried again.
 *
 * @typedef {{ name: string, script: string }} Migration
 * @typedef {import("pg").Client} Client
 */

/** The number of Prisma's own advisory lock, so that its command and ours wait for each other. */
const LOCK = 72_707_369;
const PATIENCE = "120s";

const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * The migrations of the repository, oldest first.
 * @returns {Migration[]}
 */
export const migrations = (folder = inRoot("prisma", "migrations")) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, script: readFileSync(join(folder, name, "migration.sql"), "utf8") }));

/**
 * By what a migration that was applied is known.
 * @param {string} script
 */
export const checksum = (script) => createHash("sha256").update(script).digest("hex");

/**
 * Applies what is missing, as the owner of the database.
 * @param {Client} client
 * @param {Migration[]} wanted
 * @returns {Promise<string[]>} the names of what was applied
 */
export const applyMigrations = (client, wanted) =>
  underLock(client, async () => {
    await ensureTable(client);
    // Failed or interrupted: nothing of it stayed, which is what `prisma migrate resolve --rolled-back` says.
    await client.query(
      "update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null",
    );
    const applied = new Set((await finished(client)).map(({ name }) => name));
    const missing = wanted.filter(({ name }) => !applied.has(name));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  });

/**
 * The migrations that were changed after they had been applied to this database. Line ends do not count.
 * @param {Client} client
 * @param {Migration[]} wanted
 */
export async function editedMigrations(client, wanted) {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') is not null as there");
  const applied = new Map(rows[0].there ? (await finished(client)).map((row) => [row.name, row.checksum]) : []);
  return wanted
    .filter(({ name, script }) => {
      const lines = script.replaceAll("\r\n", "\n");
      const known = [script, lines, lines.replaceAll("\n", "\r\n")].map(checksum);
      return applied.has(name) && !known.includes(applied.get(name) ?? "");
    })
    .map(({ name }) => name);
}

/**
 * @param {Client} client
 * @returns {Promise<{ name: string, checksum: string }[]>}
 */
async function finished(client) {
  const { rows } = await client.query(
    "select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  return rows;
}

/**
 * @template T
 * @param {Client} client
 * @param {() => Promise<T>} work
 */
async function underLock(client, work) {
  try {
    await client.query(`set lock_timeout = '${PATIENCE}'; select pg_advisory_lock(${LOCK}); reset lock_timeout`);
  } catch (error) {
    if (codeOf(error) !== "55P03") throw error;
    throw new Trouble(
      "Another process has been migrating this database for two minutes. Wait until it has ended and try again.",
    );
  }
  try {
    return await work();
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`);
  }
}

/** @param {Client} client */
async function ensureTable(client) {
  const { rows } = await client.query(
    "select count(*) filter (where relname = '_prisma_migrations')::int as ours, count(*)::int as tables from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')",
  );
  if (rows[0].ours) return;
  if (rows[0].tables)
    throw new Trouble(
      "The database holds tables already and none that says which migrations made them. Give Outstanding an empty database of its own; nothing was changed.",
    );
  await client.query(TABLE);
}

/**
 * @param {Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, script }) {
  const id = randomUUID();
  await client.query("insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)", [
    id,
    checksum(script),
    name,
  ]);
  try {
    await client.query("begin");
    // Sent whole: PostgreSQL itself knows where the body of a function ends.
    await client.query(script);
    await client.query(
      "update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1 where id = $1",
      [id],
    );
    await client.query("commit");
  } catch (error) {
    const said = `Database error code: ${codeOf(error)}\n\nDatabase error:\nERROR: ${messageOf(error)}`;
    await client.query("rollback");
    await client.query("update _prisma_migrations set logs = $2 where id = $1", [
      id,
      `A migration failed to apply. New migrations cannot be applied before the error is recovered from.\n\nMigration name: ${name}\n\n${said}`,
    ]);
    throw new Trouble(
      `The migration ${name} could not be applied: ${messageOf(error)} (${codeOf(error)}). Nothing of it stayed, and none after it was tried.`,
    );
  }
}
