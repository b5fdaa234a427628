import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from, to } from "pg-copy-streams";
import { NOTED, nameOf, quoted, type Table, tablesOf } from "./facts";

/** The columns that have a value of their own: what is worked out from others is worked out again. */
async function columnsOf(client: Client, table: Table): Promise<string> {
  const { rows } = await client.query<{ list: string }>(
    `select string_agg(quote_ident(name), ', ' order by number) as list from (
       select attname as name, attnum as number from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '') own`,
    [quoted(table)],
  );
  return rows[0]?.list ?? "";
}

/** The tables whose rows are copied: all but the note of migrations. */
export const copied = async (client: Client): Promise<readonly Table[]> =>
  (await tablesOf(client)).filter((table) => nameOf(table) !== NOTED);

/** A table's rows as text, its columns named in the first line, as this connection's transaction sees them. */
export async function rowsOf(client: Client, table: Table): Promise<Readable> {
  const columns = await columnsOf(client, table);
  return client.query(to(`copy (select ${columns} from ${quoted(table)}) to stdout with (format text, header)`));
}

interface Guard {
  readonly off: string;
  readonly on: string;
}

/** What stands between rows of a moment and their tables: each judges a row by what is there already, which comes later. */
async function guardsOf(client: Client): Promise<readonly Guard[]> {
  const { rows } = await client.query<Guard>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as on
      from pg_constraint where contype = 'f' and conparentid = 0 and connamespace::regnamespace::text in ('public', 'pgboss')
    union all
    select format('alter table %s disable trigger %I', tgrelid::regclass, tgname), format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not tgisinternal and tgenabled = 'O' and tgparentid = 0 and c.relnamespace::regnamespace::text in ('public', 'pgboss')
    union all
    select format('alter table %s no force row level security', oid::regclass), format('alter table %s force row level security', oid::regclass)
      from pg_class where relforcerowsecurity and relnamespace::regnamespace::text in ('public', 'pgboss')`);
  return rows;
}

/**
 * Fills the tables with the rows of a backup, all or none: what migrations put there goes, the guards are off while it lasts and
 * on again in the same transaction, and each reference is checked anew.
 */
export async function fillTables(
  client: Client,
  rows: (table: Table) => Promise<Readable | null>,
  check: () => Promise<void>,
): Promise<void> {
  await client.query("begin");
  try {
    const tables = await copied(client);
    const guards = await guardsOf(client);
    for (const { off } of guards) await client.query(off);
    await client.query(`truncate ${tables.map(quoted).join(", ")}`);
    for (const table of tables) {
      const given = await rows(table);
      if (!given) continue;
      const columns = await columnsOf(client, table);
      await pipeline(
        given,
        client.query(from(`copy ${quoted(table)} (${columns}) from stdin with (format text, header match)`)),
      );
    }
    for (const { on } of guards) await client.query(on);
    await moveSequences(client);
    await check();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
  await client.query("analyze");
}

/** Each sequence goes on after the last number that its column has. */
async function moveSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(`
    select format('select setval(%L, coalesce((select max(%I) from %s), 0) + 1, false)', s.oid::regclass, a.attname, d.refobjid::regclass) as sql
    from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i') and d.refobjsubid > 0
      join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and s.relnamespace::regnamespace::text in ('public', 'pgboss')`);
  for (const { sql } of rows) await client.query(sql);
}
