import { withClient } from "./postgres-roles.mjs";
import { messageOf, Trouble } from "./say.mjs";

/** The role that migrations grant to. Whoever the app connects as is made a member of it. */
const role = "outstanding_app";

/**
 * Makes sure that the role exists before migrations name it.
 * @param {string} ownerUrl
 */
export function ensureAppRole(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
    if (rowCount) return;
    try {
      await client.query(`create role ${role} nologin nosuperuser nobypassrls`);
    } catch (error) {
      throw new Trouble(
        `The role ${role} does not exist and the user of DATABASE_OWNER_URL may not create it (${messageOf(error)}). Ask the database administrator to run: create role ${role} nologin;`,
      );
    }
  });
}

/**
 * Refuses an app user whom row-level security would not bind; returns its name.
 * @param {string} appUrl
 * @returns {Promise<string>}
 */
export async function checkAppUser(appUrl) {
  const { name, problem } = await withClient(appUrl, describeUser);
  if (!problem) return name;
  throw new Trouble(
    `The app connects as ${name}, which ${problem}, so the database could not keep forces apart. Create a plain role for the app (create role outstanding_web login password '…';) and put it into DATABASE_URL and DATABASE_READ_URL; keep the owner for DATABASE_OWNER_URL.`,
  );
}

/**
 * Makes the app's user, checked once more now that the tables exist, a member of the app's role.
 * @param {{ ownerUrl: string, appUrl: string }} addresses
 */
export async function bindAppUser({ ownerUrl, appUrl }) {
  const name = await checkAppUser(appUrl);
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("select pg_has_role($1, $2, 'member') as member", [name, role]);
    if (rows[0].member) return;
    try {
      await client.query(`grant ${role} to "${name.replaceAll('"', '""')}"`);
    } catch (error) {
      throw new Trouble(
        `The user of DATABASE_OWNER_URL may not make ${name} a member of ${role} (${messageOf(error)}). Ask the database administrator to run: grant ${role} to "${name}";`,
      );
    }
  });
}

/**
 * @param {import("pg").Client} client
 * @returns {Promise<{ name: string, problem?: string }>}
 */
async function describeUser(client) {
  const { rows } = await client.query(`
    select r.rolname as name, r.rolsuper as super, r.rolbypassrls as bypass,
      pg_has_role(r.oid, (select datdba from pg_database where datname = current_database()), 'member') as owner,
      exists (
        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')
      ) as owns_tables
    from pg_roles r where r.rolname = current_user`);
  const { name, super: isSuper, bypass, owner, owns_tables: ownsTables } = rows[0];
  if (isSuper) return { name, problem: "is a superuser" };
  if (bypass) return { name, problem: "has BYPASSRLS" };
  if (owner) return { name, problem: "is the owner of the database" };
  if (ownsTables) return { name, problem: "owns tables of the register" };
  return { name };
}
