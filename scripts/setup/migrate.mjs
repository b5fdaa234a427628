import { bindAppUser, checkAppUser, ensureAppRole } from "./app-role.mjs";
import { Trouble } from "./say.mjs";
import { applyMigrations, diagnose, withSchemaEngine } from "./schema-engine.mjs";

/**
 * Brings a database up to the migrations of this repository, as its owner.
 * @param {{ ownerUrl: string, appUrl?: string }} addresses with the app's address, its user is checked and let in as well
 * @param {(line: string) => void} tell gets one line per migration applied
 * @returns {Promise<number>} how many were applied
 */
export async function migrate({ ownerUrl, appUrl }, tell) {
  await checkVersion(ownerUrl);
  if (appUrl) await checkAppUser(appUrl);
  await ensureAppRole(ownerUrl);
  const applied = await withSchemaEngine(ownerUrl, async (engine) => {
    await clearInterrupted(engine);
    try {
      const { appliedMigrationNames } = await applyMigrations(engine);
      return appliedMigrationNames;
    } catch (error) {
      throw new Trouble(`A migration could not be applied: ${error.message}`);
    }
  });
  for (const name of applied) tell(`    applied ${name}`);
  if (appUrl) await bindAppUser({ ownerUrl, appUrl });
  return applied.length;
}

/** The first major version of PostgreSQL that has all the functions that the migrations call: `uuidv7` came last. */
const OLDEST = 18;

async function checkVersion(url) {
  const { withClient } = await import("./postgres-roles.mjs");
  const { rows } = await withClient(url, (client) => client.query("show server_version_num"));
  const major = Math.floor(Number(rows[0].server_version_num) / 10_000);
  if (major < OLDEST)
    throw new Trouble(
      `The database is PostgreSQL ${major}. Outstanding needs ${OLDEST} or later; nothing was changed.`,
    );
}

/** Refuses a database that is not at the migrations of this repository, for servers where this process may not migrate. */
export async function checkMigrated(url) {
  const { withClient } = await import("./postgres-roles.mjs");
  const { migrations } = await import("./schema-engine.mjs");
  const wanted = migrations().migrationDirectories.map(({ path }) => path);
  const applied = await withClient(url, async (client) => {
    const { rows } = await client.query("select applied_migrations() as name");
    return new Set(rows.map(({ name }) => name));
  }).catch((error) => {
    // 42883: PostgreSQL has no such function. Anything else is not about migrations.
    throw new Trouble(
      error.code === "42883"
        ? "The database of DATABASE_URL has no migrations of Outstanding. Set DATABASE_OWNER_URL, so that npm start applies them as the owner."
        : `The database of DATABASE_URL cannot be used (${error.message || error.code}). Check the address, and that the database runs.`,
    );
  });
  const missing = wanted.filter((name) => !applied.has(name));
  if (missing.length === 0) return;
  throw new Trouble(
    `The database of DATABASE_URL lacks ${missing.length} migration${missing.length === 1 ? "" : "s"} (the first is ${missing[0]}). Set DATABASE_OWNER_URL, so that npm start applies them as the owner.`,
  );
}

/** The migrations that were changed after they had been applied to this database. */
export const editedMigrations = (ownerUrl) =>
  withSchemaEngine(ownerUrl, async (engine) => (await diagnose(engine)).editedMigrationNames);

/** A migration that was interrupted left nothing behind, since its script is one transaction: it may run again. */
async function clearInterrupted(engine) {
  const { failedMigrationNames } = await diagnose(engine);
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}
