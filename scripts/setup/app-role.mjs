import { withClient } from "./postgres-roles.mjs";
import { messageOf, Trouble } from "./say.mjs";

/** The role that migrations grant to. Whoever the app connects as is made a member of it. */
const role = "outstanding_app";

/** The role under which the public register is read: it reads the views of its own schema, and nothing else. */
const publicRole = "outstanding_public";

/**
 * Makes sure that both roles exist before migrations name them, that the app can read as the public does, and that the owner is not bound as the app is.
 * @param {string} ownerUrl
 */
export function ensureRoles(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    await ensureRole(client, role);
    await ensureRole(client, publicRole);
    await checkOwner(client);
    const { rows } = await client.query("select pg_has_role($1, $2, 'member') as member", [role, publicRole]);
    if (rows[0].member) return;
    try {
      // It reads under that role when it takes it on, and inherits nothing of it otherwise.
      await client.query(`grant ${publicRole} to ${role} with inherit false, set true`);
    } catch (error) {
      throw new Trouble(
        `The user of DATABASE_OWNER_URL may not let ${role} take on ${publicRole} (${messageOf(error)}). Ask the database administrator to run: grant ${publicRole} to ${role} with inherit false, set true;`,
      );
    }
  });
}

/**
 * Refuses an owner that the policies of the app's role bind too, as they do whoever inherits from it: it could make no force.
 * @param {import("pg").Client} client
 */
export async function checkOwner(client) {
  const { rows } = await client.query(
    `select rolname as name from pg_roles where rolname = current_user and not rolsuper and not rolbypassrls
      and pg_has_role(rolname, $1, 'usage')`,
    [role],
  );
  const [owner] = rows;
  if (!owner) return;
  throw new Trouble(
    `The user of DATABASE_OWNER_URL, ${owner.name}, inherits what ${role} may, so the policies that keep forces apart bind it too, and it cannot look after the register. Ask the database administrator to run: grant ${role} to ${owner.name} with inherit false;`,
  );
}

/**
 * @param {import("pg").Client} client
 * @param {string} name
 */
async function ensureRole(client, name) {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [name]);
  if (rowCount) return;
  try {
    await client.query(`create role ${name} nologin nosuperuser nobypassrls`);
  } catch (error) {
    throw new Trouble(
      `The role ${name} does not exist and the user of DATABASE_OWNER_URL may not create it (${messageOf(error)}). Ask the database administrator to run: create role ${name} nologin;`,
    );
  }
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
