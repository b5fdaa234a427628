import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { checkMigrated } from "./setup/migrate.mjs";
import { startPostgres } from "./setup/postgres.mjs";
import { ensureDatabase } from "./setup/postgres-roles.mjs";

const OWNER = process.env.TEST_DATABASE_OWNER_URL ?? "";
const APP = process.env.TEST_DATABASE_URL ?? "";

/** What a command of ours says and comes to, with these addresses. */
const runs = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  promisify(execFile)(process.execPath, [...args], { env: { ...process.env, ...env }, timeout: 100_000 }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }) => ({ code, said: String(stderr) }),
  );

it("what works as the app does refuses a user whom the database would not bind, as the web server does", async () => {
  const harmless = "scripts/server-only-stub.ts";
  for (const how of ["--as-app", "--asking-as-app"]) {
    const refused = await runs(["scripts/run.mjs", how, harmless], { DATABASE_URL: OWNER });
    expect(refused, how).toMatchObject({ code: 1, said: expect.stringContaining("could not keep forces apart") });
    expect(await runs(["scripts/run.mjs", how, harmless], { DATABASE_URL: APP }), how).toMatchObject({ code: 0 });
  }
}, 120_000);

it("a database that lacks migrations is migrated by the command that the handbook names", async () => {
  const [, command = ""] =
    /`node (scripts\/run\.mjs [^`]*migrate\.mjs)`/.exec(readFileSync("docs/operations.md", "utf8")) ?? [];
  const { state } = await startPostgres("test");
  const { appUrl, ownerUrl } = await ensureDatabase(state, `lacking_${process.pid}`, { fresh: true });
  const env = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl };
  await expect(checkMigrated(env.DATABASE_URL)).rejects.toThrow("has no migrations of Outstanding");
  expect(await runs(command.split(" "), env)).toMatchObject({ code: 0, said: expect.stringContaining("applied") });
  await checkMigrated(env.DATABASE_URL);
}, 120_000);
