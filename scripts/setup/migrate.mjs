import { bindAppUser, checkAppUser, ensureRoles } from "./app-role.mjs";
import { applyMigrations, editedMigrations, migrations } from "./migrations.mjs";
import { withClient } from "./postgres-roles.mjs";
import { Trouble } from "./say.mjs";

/** The first major version of PostgreSQL that has all the functions that the migrations call: `pg_input_is_valid` came last. */
const OLDEST = 16;

/**
 * Brings a database up to the migrations of this repository, as its owner.
 * @param {{ ownerUrl: string, appUrl?: string | undefined }} addresses with the app's address, its user is checked and let in as well
 * @param {(line: string) => void} tell gets one line per migration applied
 * @returns {Promise<number>} how many were applied
 */
export async function migrate({ ownerUrl, appUrl }, tell) {
  await withClient(ownerUrl, checkVersion);
  if (appUrl) await checkAppUser(appUrl);
  await ensureRoles(ownerUrl);
  const applied = await withClient(ownerUrl, (client) => applyMigrations(client, migrations()));
  for (const name of applied) tell(`    applied ${name}`);
  if (appUrl) await bindAppUser({ ownerUrl, appUrl });
  return applied.length;
}

/**
 * Refuses a PostgreSQL that is too old for the migrations.
 * @param {import("pg").Client} client
 */
export async function checkVersion(client) {
  const { rows } = await client.query("show server_version_num");
  const major = Math.floor(Number(rows[0].server_version_num) / 10_000);
  if (major >= OLDEST) return;
  throw new Trouble(`The database is PostgreSQL ${major}. Outstanding needs ${OLDEST} or later; nothing was changed.`);
}

/**
 * Refuses a database that is not at the migrations of this repository, for servers where this process may not migrate.
 * @param {string} url
 */
export async function checkMigrated(url) {
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
  const missing = migrations().filter(({ name }) => !applied.has(name));
  const [first] = missing;
  if (!first) return;
  throw new Trouble(
    `The database of DATABASE_URL lacks ${missing.length} migration${missing.length === 1 ? "" : "s"} (the first is ${first.name}). Set DATABASE_OWNER_URL, so that npm start applies them as the owner.`,
  );
}

/**
 * The migrations that were changed after they had been applied to this database.
 * @param {string} ownerUrl
 */
export const editedHere = (ownerUrl) => withClient(ownerUrl, (client) => editedMigrations(client, migrations()));
