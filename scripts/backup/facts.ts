import { createHash } from "node:crypto";
import type { Client } from "pg";

/** A table of the register, or of what waits to be done. */
export interface Table {
  readonly schema: string;
  readonly name: string;
}

export interface Chain {
  readonly id: string;
  readonly length: number;
  readonly head: string;
}

/** What a database holds, so that a copy can be held to it. */
export interface Facts {
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly chains: readonly Chain[];
  /** What guards it, by kind, as a hash each: policies, triggers, constraints, who may do what. */
  readonly guards: Readonly<Record<string, string>>;
}

/** Where migrations are noted: made anew with them, and not part of what a register holds. */
export const NOTED = "public._prisma_migrations";

export const nameOf = ({ schema, name }: Table): string => `${schema}.${name}`;
export const quoted = ({ schema, name }: Table): string => `"${schema}"."${name}"`;

/** The tables that have rows, in the order of their names. */
export async function tablesOf(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname as schema, c.relname as name, n.nspname || '.' || c.relname as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'pgboss') order by key`);
  return rows.map(({ schema, name }) => ({ schema, name }));
}

/** Whether the owner sees every row: a table whose policies leave some out could not be copied whole. */
export async function hiddenFromOwner(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ key: string }>(`
    select n.nspname || '.' || c.relname as key from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'pgboss') and row_security_active(c.oid) and not exists (
      select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
        and pg_get_expr(p.polqual, p.polrelid) = 'true'
        and exists (select from unnest(p.polroles) r where r = 0 or pg_has_role(r, 'member')))
    order by key`);
  return rows.map(({ key }) => key);
}

const WITHIN = "in ('public', 'pgboss', 'public_register')";

/** Each kind of guard as lines of text; the owner, who may be called otherwise elsewhere, is called OWNER. */
const GUARDS: Readonly<Record<string, string>> = {
  columns: `select c.oid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' '
      || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || a.attgenerated::text || a.attidentity::text
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace::regnamespace::text ${WITHIN} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
  // Without brackets: read back, "(a and b) and c" is written "a and b and c". That a column is not null stands with the columns.
  constraints: `select conrelid::regclass || ' ' || conname || ' ' || translate(pg_get_constraintdef(oid), '()', '') || ' ' || convalidated
    from pg_constraint where connamespace::regnamespace::text ${WITHIN} and conrelid <> 0 and contype <> 'n'`,
  indexes: `select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace::regnamespace::text ${WITHIN}`,
  "row-level security": `select c.oid::regclass || ' ' || c.relrowsecurity || ' ' || c.relforcerowsecurity from pg_class c
    where c.relnamespace::regnamespace::text ${WITHIN} and c.relkind in ('r', 'p')`,
  policies: `select schemaname || '.' || tablename || ' ' || policyname || ' ' || permissive || ' ' || cmd || ' ' || roles::text || ' '
      || coalesce(qual, '') || ' ' || coalesce(with_check, '') from pg_policies where schemaname ${WITHIN}`,
  triggers: `select t.tgrelid::regclass || ' ' || t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid) from pg_trigger t
    join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and c.relnamespace::regnamespace::text ${WITHIN}`,
  functions: `select p.oid::regprocedure || ' ' || pg_get_functiondef(p.oid) from pg_proc p
    where p.pronamespace::regnamespace::text ${WITHIN} and p.prokind in ('f', 'p')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  views: `select c.oid::regclass || ' ' || pg_get_viewdef(c.oid) || ' ' || coalesce(c.reloptions::text, '') from pg_class c
    where c.relnamespace::regnamespace::text ${WITHIN} and c.relkind in ('v', 'm')`,
  "who may do what": `
    select what || ' ' || (case when acl.grantee = 0 then 'everybody' else acl.grantee::regrole::text end) || ' ' || acl.privilege_type from (
      select c.oid::regclass::text as what, coalesce(c.relacl, acldefault('r', c.relowner)) as acl from pg_class c
        where c.relnamespace::regnamespace::text ${WITHIN} and c.relkind in ('r', 'p', 'v', 'm')
      union all select c.oid::regclass || '.' || a.attname, a.attacl from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace::regnamespace::text ${WITHIN} and a.attacl is not null and not a.attisdropped
      union all select p.oid::regprocedure::text, coalesce(p.proacl, acldefault('f', p.proowner)) from pg_proc p
        where p.pronamespace::regnamespace::text ${WITHIN}
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union all select 'schema ' || n.nspname, coalesce(n.nspacl, acldefault('n', n.nspowner)) from pg_namespace n
        where n.nspname in ('pgboss', 'public_register')
    ) of, aclexplode(of.acl) acl`,
};

async function guardsOf(client: Client): Promise<Record<string, string>> {
  const owner = (await client.query<{ name: string }>("select current_user as name")).rows[0]?.name ?? "";
  const guards: Record<string, string> = {};
  for (const [kind, sql] of Object.entries(GUARDS)) {
    const { rows } = await client.query<[string]>({ text: sql, rowMode: "array" });
    const lines = rows.map(([line]) => line.replaceAll(owner, "OWNER")).sort();
    guards[kind] = createHash("sha256").update(lines.join("\n")).digest("hex");
  }
  return guards;
}

/** Everything that a copy is held to, as this connection's transaction sees it. */
export async function factsOf(client: Client): Promise<Facts> {
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from ${NOTED} where finished_at is not null and rolled_back_at is null order by started_at, id`,
  );
  const rows: Record<string, number> = {};
  for (const table of await tablesOf(client)) {
    if (nameOf(table) === NOTED) continue;
    const counted = await client.query<{ count: number }>(`select count(*)::int as count from ${quoted(table)}`);
    rows[nameOf(table)] = counted.rows[0]?.count ?? 0;
  }
  const { rows: chains } = await client.query<Chain>("select id, length::int, head from chain order by id");
  return { migrations, rows, chains, guards: await guardsOf(client) };
}

/** In what one database is not the other, a line each; nothing where they are the same. */
export function differences(was: Facts, is: Facts): readonly string[] {
  const tables = [...new Set([...Object.keys(was.rows), ...Object.keys(is.rows)])].sort();
  const heads = new Map(is.chains.map((chain) => [chain.id, chain]));
  return [
    ...tables
      .filter((table) => was.rows[table] !== is.rows[table])
      .map((table) => `${table} has ${is.rows[table] ?? "no"} rows and had ${was.rows[table] ?? "none"}`),
    ...was.chains
      .filter(({ id, length, head }) => heads.get(id)?.length !== length || heads.get(id)?.head !== head)
      .map(({ id, length }) => `the chain of ${id} does not end as it did, at entry ${length}`),
    ...Object.keys(was.guards)
      .filter((kind) => was.guards[kind] !== is.guards[kind])
      .map((kind) => `${kind} are not what they were`),
  ];
}
