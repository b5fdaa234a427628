import "server-only";
import { setImmediate } from "node:timers/promises";
import type { CalendarDate } from "@/lib/domain/calendar";
import { columnOf } from "../../columns";
import { handing } from "../../handed";
import type { Db } from "../../scope";
import { textArray } from "./text-array";

/** The types that columns have here, and what the code holds for each. Every column may be null; the database says which may not. */
interface Held {
  uuid: string;
  text: string;
  int: number;
  "double precision": number;
  boolean: boolean;
  date: CalendarDate;
  timestamptz: Date;
  jsonb: unknown;
  "text[]": readonly string[];
  "uuid[]": readonly string[];
}
type Columns = Readonly<Record<string, keyof Held>>;

/** A table as it is written: its columns by the names that the code uses, each with its type. `rows.db.test.ts` compares them with the database. */
export interface Table<Of extends Columns = Columns> {
  readonly name: string;
  readonly columns: Of;
}
export type Row<Of extends Columns> = { readonly [Name in keyof Of]?: Held[Of[Name]] | null };

/** What every record of a force carries: which finding, who, in which post, when. */
export const SIGNED = {
  id: "uuid",
  forceId: "uuid",
  findingId: "uuid",
  byId: "uuid",
  by: "text",
  at: "timestamptz",
  illustrative: "boolean",
} as const;

/** Something that was decided and could not be written: the row is not there, not as it was, or not the writer's. Nothing of the transaction stays. */
export class Unwritten extends Error {
  constructor(deed: string, table: string, wanted: number, written: number) {
    super(`${wanted} rows of ${table} were to be ${deed}, and ${written} were`);
    this.name = "Unwritten";
  }
}

const quoted = (name: string) => `"${columnOf(name)}"`;

/** Rows that give the same columns go in one statement; a column that a row leaves out stays as it is, or takes its default. */
function* alike<Of extends Columns>(rows: readonly Row<Of>[]): Generator<[readonly string[], readonly Row<Of>[]]> {
  const groups = new Map<string, Row<Of>[]>();
  for (const row of rows) {
    let signature = "";
    for (const name in row) if (row[name] !== undefined) signature += `${name},`;
    const group = groups.get(signature);
    if (group) group.push(row);
    else groups.set(signature, [row]);
  }
  for (const [signature, group] of groups) yield [signature.slice(0, -1).split(","), group];
}

/** As many as one statement takes: far below what a message may hold. */
const MOST = 1_000;

/** How a deed on rows is said in SQL: `names` are the columns that they give, `from` is where they stand, as `r`. */
type Said = (names: readonly string[], from: string) => string;

interface Statement {
  readonly sql: string;
  /** What all rows have alike, as JSON by the places of their columns, and each column that differs, as an array of texts. */
  readonly parameters: readonly (string | Uint8Array)[];
  readonly rows: number;
}

function* statements<Of extends Columns>(table: Table<Of>, rows: readonly Row<Of>[], said: Said): Generator<Statement> {
  for (const [names, group] of alike(rows))
    for (let at = 0; at < group.length; at += MOST) yield statement(table, names, group.slice(at, at + MOST), said);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What all of these documents say alike, of its plain values; null where they are no documents, or say nothing alike. */
function saidByAll(documents: readonly unknown[]): Readonly<Record<string, unknown>> | null {
  const [first] = documents;
  if (documents.length < 2 || !isObject(first) || !documents.every(isObject)) return null;
  const alike = Object.entries(first).filter(
    ([name, value]) =>
      (!(typeof value === "object" && value !== null) || isEmptyList(value)) &&
      value !== undefined &&
      documents.every((one) => one[name] === value || (isEmptyList(value) && isEmptyList(one[name]))),
  );
  return alike.length > 0 ? Object.fromEntries(alike) : null;
}

/** What a document says besides, as JSON. */
function withoutAlike(document: unknown, alike: Readonly<Record<string, unknown>>): string {
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(document ?? {})) if (!Object.hasOwn(alike, name)) own[name] = value;
  return JSON.stringify(own);
}

/** A list as PostgreSQL writes it in a text. */
const listText = (items: readonly unknown[]): string =>
  `{${items.map((item) => (item === null ? "null" : `"${String(item).replace(/["\\]/g, "\\$&")}"`)).join()}}`;

/** What a column holds, as the text that its type is read from; null as it is. */
function textOf(value: unknown, type: keyof Held): string | null {
  if (value === null || value === undefined) return null;
  if (type === "jsonb") return JSON.stringify(value);
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return listText(value);
  return value instanceof Date ? value.toISOString() : String(value);
}

/**
 * What every row has alike (who, when, of which force) is sent and read once, as JSON; so is what the documents of a column have alike.
 * Of what differs, each column is an array: of thousands of rows, names and quotation marks would be a half of what is sent and read.
 */
function statement<Of extends Columns>(
  { columns }: Table<Of>,
  names: readonly string[],
  rows: readonly Row<Of>[],
  said: Said,
): Statement {
  const [first] = rows;
  const places = names.map((name, place) => ({
    name,
    key: `c${place}`,
    type: columns[name] ?? "text",
    isShared: rows.every((row) => row[name] === first?.[name]),
  }));
  const parameters: (string | Uint8Array)[] = [];
  const parameter = (given: string | Uint8Array, type: string) => `$${parameters.push(given)}::${type}`;
  const scans: string[] = [];
  const shared: Record<string, unknown> = {};
  const typed: string[] = [];
  const share = (key: string, type: string, value: unknown) => {
    shared[key] = value;
    typed.push(`${key} ${type}`);
  };
  const arrays: string[] = [];
  const own: string[] = [];
  const selected = places.map(({ name, key, type, isShared }) => {
    const as = `as ${quoted(name)}`;
    if (isShared) {
      share(key, type, first?.[name]);
      return `shared_.${key} ${as}`;
    }
    const alike = type === "jsonb" ? saidByAll(rows.map((row) => row[name])) : null;
    if (alike) share(key, type, alike);
    const texts = rows.map((row) => (alike ? withoutAlike(row[name], alike) : textOf(row[name], type)));
    arrays.push(parameter(textArray(texts), "text[]"));
    own.push(key);
    return `${alike ? `shared_.${key} || ` : ""}own_.${key}::${type} ${as}`;
  });
  if (typed.length > 0)
    scans.push(`json_to_record(${parameter(JSON.stringify(shared), "json")}) as shared_(${typed.join(", ")})`);
  if (own.length > 0) scans.push(`unnest(${arrays.join(", ")}) as own_(${own.join(", ")})`);
  // Rows that have nothing of their own: as many as there are.
  else scans.push(`generate_series(1, ${rows.length})`);
  const from = `(select ${selected.join(", ")} from ${scans.join(" cross join ")}) as r`;
  return { sql: said(names, from), parameters, rows: rows.length };
}

/** Does a deed on portions of rows. A portion is made ready, and what makes it runs, while the database writes the one before it. */
async function each<Of extends Columns>(
  db: Db,
  deed: string,
  table: Table<Of>,
  portions: Iterable<readonly Row<Of>[]>,
  said: Said,
): Promise<void> {
  const send = async ({ sql, parameters, rows }: Statement) => {
    const count = await handing(parameters, (handed) => db.$executeRawUnsafe(sql, ...handed));
    if (count !== rows) throw new Unwritten(deed, table.name, rows, count);
  };
  let sent = Promise.resolve();
  for (const rows of portions)
    for (const statement of statements(table, rows, said)) {
      await sent;
      sent = send(statement);
      // Awaited before the next one is sent; until then nobody else hears how it ended.
      sent.catch(() => {});
      // It leaves only once this process turns to what it has to send.
      await setImmediate();
    }
  await sent;
}

/**
 * Inserts rows set-wise, each statement with a parameter for each column at most: thousands of rows take a second this way, where a
 * parameter for each value takes a minute. Row-level security and checks hold as for any insert. Throws when one is missing.
 */
export const insert = <Of extends Columns>(db: Db, table: Table<Of>, rows: readonly Row<Of>[]): Promise<void> =>
  insertPortions(db, table, [rows]);

/** The same for rows that are made a portion at a time, each while the database writes the one before it. */
export const insertPortions = <Of extends Columns>(
  db: Db,
  table: Table<Of>,
  portions: Iterable<readonly Row<Of>[]>,
): Promise<void> =>
  each(db, "inserted", table, portions, (names, from) => {
    const list = names.map(quoted).join(", ");
    return `insert into "${table.name}" (${list}) select ${list} from ${from}`;
  });

/**
 * Inserts rows, or changes those that have the same id and of which `only` (SQL about `t`) is true; these keep the columns
 * named in `keep` as they were. Throws when one is neither.
 */
export const insertOrChange = <Of extends Columns>(
  db: Db,
  table: Table<Of>,
  rows: readonly Row<Of>[],
  only: string,
  keep: readonly (keyof Of & string)[] = [],
): Promise<void> =>
  each(db, "kept", table, [rows], (names, from) => {
    const list = names.map(quoted).join(", ");
    const changed = names.filter((name) => name !== "id" && !keep.includes(name));
    const sets = changed.map((name) => `${quoted(name)} = excluded.${quoted(name)}`);
    return `insert into "${table.name}" as t (${list}) select ${list} from ${from}
      on conflict (id) do update set ${sets.join(", ")} where ${only}`;
  });

/**
 * Changes rows set-wise, found by `by` (their id); what a row leaves out stays. `only` is SQL about `t`: a row of which it is
 * not true was decided on as it is not. Throws when one is not there, or not as it was decided on.
 */
export const change = <Of extends Columns>(
  db: Db,
  table: Table<Of>,
  rows: readonly Row<Of>[],
  {
    by = ["id"],
    only,
    also = [],
  }: { by?: readonly (keyof Of & string)[]; only?: string; also?: readonly string[] } = {},
): Promise<void> =>
  each(db, "changed", table, [rows], (names, from) => {
    const sets = names.filter((name) => !by.includes(name)).map((name) => `${quoted(name)} = r.${quoted(name)}`);
    const found = by.map((name) => `t.${quoted(name)} = r.${quoted(name)}`);
    return `update "${table.name}" t set ${[...sets, ...also].join(", ")} from ${from}
      where ${[...found, ...(only ? [only] : [])].join(" and ")}`;
  });

/** Removes rows that were never published, found by all that is given of them. Throws when one is not there. */
export const remove = <Of extends Columns>(
  db: Db,
  table: Table<Of>,
  rows: readonly Row<Of>[],
  only?: string,
): Promise<void> =>
  each(db, "removed", table, [rows], (names, from) => {
    const found = names.map((name) => `t.${quoted(name)} = r.${quoted(name)}`);
    return `delete from "${table.name}" t using ${from} where ${[...found, ...(only ? [only] : [])].join(" and ")}`;
  });
