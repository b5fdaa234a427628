import type { Db } from "@/lib/data/scope";
import type { Row } from "./rows";

/** Which columns each table of this database has: a register is written to an older schema as far as it goes. */
export type Columns = ReadonlyMap<string, ReadonlySet<string>>;

export async function columnsOf(db: Db): Promise<Columns> {
  const rows = await db.$queryRaw<{ table: string; column: string }[]>`
    select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public'`;
  const columns = new Map<string, Set<string>>();
  for (const { table, column } of rows) columns.set(table, (columns.get(table) ?? new Set()).add(column));
  return columns;
}

const ROWS_AT_ONCE = 4_000;

/**
 * Writes rows set-wise: thousands in one statement with one parameter, typed by the table itself. Checks, triggers and
 * keys hold as for any insert. A table that is not there is left out, and so is a column.
 */
export async function writeRows(db: Db, columns: Columns, table: string, rows: readonly Row[]): Promise<number> {
  const there = columns.get(table);
  const [first] = rows;
  if (!there || !first) return 0;
  const names = Object.keys(first)
    .filter((name) => there.has(name))
    .map((name) => `"${name}"`)
    .join(", ");
  const statement = `insert into "${table}" (${names}) select ${names} from json_populate_recordset(null::"${table}", $1::json)`;
  let written = 0;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    const count = await db.$executeRawUnsafe(statement, JSON.stringify(some));
    if (count !== some.length) throw new Error(`${some.length} rows were to be written to ${table}, and ${count} were`);
    written += count;
  }
  return written;
}
