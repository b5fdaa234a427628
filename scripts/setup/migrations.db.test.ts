import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { applyMigrations, editedMigrations, migrations } from "./migrations.mjs";

/** Each test has a schema of its own, as the owner. */
let client: pg.Client;
let place = 0;
const connected = async () => {
  const made = new pg.Client({ connectionString: process.env.TEST_DATABASE_OWNER_URL });
  await made.connect();
  await made.query(`set search_path = migrated_${process.pid}_${place}`);
  return made;
};
beforeEach(async () => {
  place += 1;
  client = await connected();
  await client.query(`create schema migrated_${process.pid}_${place}`);
});
afterEach(async () => {
  await client.query(`drop schema migrated_${process.pid}_${place} cascade`);
  await client.end();
});

const one = { name: "001_one", script: "create table one (x int);\ncreate table more (y int);\n" };
const two = { name: "002_two", script: "create function f() returns int language sql as $$ select 1; select 2 $$;" };
const bad = { name: "002_two", script: "create table two (x int);\nselect nothing_of_this_name from one;" };
const rows = async () =>
  (await client.query("select * from _prisma_migrations order by started_at, finished_at nulls first, id")).rows;
const tables = async () =>
  (
    await client.query(
      "select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'",
    )
  ).rows;

it("applies what is missing, once, in order, and notes it as `prisma migrate deploy` does", async () => {
  expect(await applyMigrations(client, [one])).toEqual(["001_one"]);
  expect(await applyMigrations(client, [one, two])).toEqual(["002_two"]);
  expect(await applyMigrations(client, [one, two])).toEqual([]);
  const [first, second] = await rows();
  expect(first).toMatchObject({
    migration_name: "001_one",
    // The sum that Prisma's own engine wrote for this very script.
    checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
  });
  expect(first.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(first.finished_at >= first.started_at).toBe(true);
  expect(second.migration_name).toBe("002_two");
});

it("has the sum that Prisma's engine has for the same script", async () => {
  const script = "create table a(x int);\ncreate table b(y int);\n";
  await applyMigrations(client, [{ name: "001_good", script }]);
  expect((await rows())[0].checksum).toBe("23bd2385ce0dbd86ce426223297ddb521b8893f3c52278a7297a508d5d522c86");
});

it("keeps nothing of a migration that fails, says why in its row, and tries it again when it is mended", async () => {
  await expect(applyMigrations(client, [one, bad, { name: "003", script: "create table three ()" }])).rejects.toThrow(
    /002_two could not be applied: column "nothing_of_this_name" does not exist \(42703\)\. Nothing of it stayed/,
  );
  expect((await tables()).map(({ relname }) => relname).sort()).toEqual(["_prisma_migrations", "more", "one"]);
  expect((await rows())[1]).toMatchObject({ finished_at: null, rolled_back_at: null, applied_steps_count: 0 });
  expect((await rows())[1].logs).toContain("Migration name: 002_two\n\nDatabase error code: 42703");
  expect(await applyMigrations(client, [one, two])).toEqual(["002_two"]);
  const [, failed, done] = await rows();
  expect(failed.rolled_back_at).not.toBeNull();
  expect(done.finished_at).not.toBeNull();
});

it("a folder with one that is broken half way leaves the register as it was, and goes on from there when it is mended", async () => {
  const folder = mkdtempSync(join(tmpdir(), "migrations-"));
  const write = (name: string, script: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "migration.sql"), script);
  };
  write("001_register", "create table finding (id int, words text);\ninsert into finding values (1, 'as it was');");
  await applyMigrations(client, migrations(folder));
  const broken = "alter table finding add column theme text;\nupdate finding set words = upper(words);\n";
  write("002_themes", `${broken}insert into theme select distinct theme from finding;`);
  write("003_after", "create table after ();");
  await expect(applyMigrations(client, migrations(folder))).rejects.toThrow(/002_themes could not be applied/);
  expect((await client.query("select * from finding")).rows).toEqual([{ id: 1, words: "as it was" }]);
  write("002_themes", `${broken}create table theme as select distinct theme from finding;`);
  expect(await applyMigrations(client, migrations(folder))).toEqual(["002_themes", "003_after"]);
  expect((await client.query("select * from finding")).rows).toEqual([{ id: 1, words: "AS IT WAS", theme: null }]);
});

it("one whose connection is cut in the middle leaves nothing either, and is tried again", async () => {
  const slow = { name: "002_slow", script: "create table slow (); select pg_sleep(60);" };
  await applyMigrations(client, [one]);
  const other = await connected();
  other.on("error", () => {});
  const cut = expect(applyMigrations(other, [one, slow])).rejects.toThrow();
  const middle = "select pg_terminate_backend(pid) as cut from pg_stat_activity where query like 'create table slow%'";
  while (!(await client.query(middle)).rows.some((row) => row.cut)) await new Promise((go) => setTimeout(go, 50));
  await cut;
  expect((await tables()).map(({ relname }) => relname).sort()).toEqual(["_prisma_migrations", "more", "one"]);
  const mended = { ...slow, script: "create table slow ();" };
  expect(await applyMigrations(client, [one, mended])).toEqual(["002_slow"]);
});

it("two that start at once apply each migration once", async () => {
  const other = await connected();
  const applied = await Promise.all([applyMigrations(client, [one, two]), applyMigrations(other, [one, two])]);
  await other.end();
  expect(applied.flat()).toEqual(["001_one", "002_two"]);
});

it("knows an applied migration that was changed since, whatever its line ends", async () => {
  expect(await editedMigrations(client, [one])).toEqual([]);
  await applyMigrations(client, [one, two]);
  const crlf = { ...one, script: one.script.replaceAll("\n", "\r\n") };
  expect(await editedMigrations(client, [crlf, two])).toEqual([]);
  expect(await editedMigrations(client, [one, bad])).toEqual(["002_two"]);
});

it("leaves a database alone that holds something else", async () => {
  await client.query("create table somebody_elses ()");
  await expect(applyMigrations(client, [one])).rejects.toThrow(/holds tables already/);
});

it("every migration of the repository is one transaction: none ends it, or does what cannot stand in one", () => {
  for (const { name, script } of migrations())
    expect(script.replaceAll(/--.*$/gm, ""), name).not.toMatch(/\b(commit|rollback|concurrently|vacuum)\b\s*[;(]?/i);
});
