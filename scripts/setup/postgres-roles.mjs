import { inUtc } from "../../lib/data/in-utc.mjs";
import { databaseUrl } from "./postgres-state.mjs";

/**
 * @typedef {{ ownerUrl: string, appUrl: string }} Urls
 * @typedef {import("./postgres-state.mjs").State} State
 */

/**
 * One connection for one piece of work. `pg` is loaded late because this file is read before dependencies exist.
 * @template Answer
 * @param {string} url
 * @param {(client: import("pg").Client) => Answer | Promise<Answer>} work
 */
export async function withClient(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: inUtc(url), connectionTimeoutMillis: 30_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Whether a database answers at this address.
 * @param {string} url
 */
export const canConnect = (url) => withClient(url, () => true).catch(() => false);

/**
 * Makes sure of the two roles of the embedded server and of one database that belongs to the owner.
 * The owner may make roles but is no superuser; the app's role may do nothing but what migrations grant it.
 * @param {State} state
 * @param {string} name
 * @param {{ fresh?: boolean }} options `fresh` throws away what the database held (tests)
 */
export async function ensureDatabase(state, name = "outstanding", { fresh = false } = {}) {
  await withClient(databaseUrl(state, "postgres", "postgres"), async (client) => {
    await ensureRole(client, "outstanding_owner", "createrole", state.passwords.outstanding_owner);
    await ensureRole(client, "outstanding_app", "nocreaterole", state.passwords.outstanding_app);
    await client.query("grant outstanding_app to outstanding_owner with admin option, inherit false, set false");
    if (fresh) await client.query(`drop database if exists "${name}" with (force)`);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database "${name}" owner outstanding_owner`);
  });
  return {
    ownerUrl: databaseUrl(state, "outstanding_owner", name),
    appUrl: databaseUrl(state, "outstanding_app", name),
  };
}

/**
 * Whether the server has a database of this name.
 * @param {State} state
 * @param {string} name
 */
export const databaseExists = (state, name) =>
  withClient(databaseUrl(state, "postgres", "postgres"), async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    return rowCount === 1;
  });

/**
 * Gives a database that nobody uses any more another name.
 * @param {State} state
 * @param {string} from
 * @param {string} to
 */
export const renameDatabase = (state, from, to) =>
  withClient(databaseUrl(state, "postgres", "postgres"), async (client) => {
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [from]);
    await client.query(`alter database "${from}" rename to "${to}"`);
  });

/**
 * Makes a database that is the copy of one that nobody uses, in the place of what had that name before.
 * @param {State} state
 * @param {string} from
 * @param {string} to
 */
export async function copyDatabase(state, from, to) {
  await withClient(databaseUrl(state, "postgres", "postgres"), async (client) => {
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [from]);
    await client.query(`drop database if exists "${to}" with (force)`);
    await client.query(`create database "${to}" template "${from}" owner outstanding_owner strategy file_copy`);
  });
  return ensureDatabase(state, to);
}

/**
 * @param {import("pg").Client} client
 * @param {string} role
 * @param {"createrole" | "nocreaterole"} may
 * @param {string} password
 */
async function ensureRole(client, role, may, password) {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  if (rowCount === 0) await client.query(`create role ${role}`);
  await client.query(`alter role ${role} login nosuperuser nobypassrls nocreatedb ${may} password '${password}'`);
}
