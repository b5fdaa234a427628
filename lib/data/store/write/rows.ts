import "server-only";
import { setImmediate } from "node:timers/promises";
import type { CalendarDate } from "@/lib/domain/calendar";
import { columnOf } from "../../columns";
import type { Db } from "../../scope";

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
    const signature = Object.keys(row)
      .filter((name) => row[name as keyof Of] !== undefined)
      .join();
    const group = groups.get(signature);
    if (group) group.push(row);
    else groups.set(signature, [row]);
  }
  for (const [signature, group] of groups) yield [signature.split(","), group];
}

/** As many as one statement takes: far below what a message may hold. */
const MOST = 1_000;

/** How a deed on rows is said in SQL: `names` are the columns that they give, `from` is where they stand, as `r`. */
type Said = (names: readonly string[], from: string) => string;

interface Statement {
  readonly sql: string;
  /** What all rows have alike and what each has of its own, by the places of their columns; one of them may be left out. */
  readonly json: readonly string[];
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

function without(document: unknown, names: Readonly<Record<string, unknown>>): unknown {
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(document ?? {})) if (!Object.hasOwn(names, name)) own[name] = value;
  return own;
}

/**
 * The columns by their places rather than their names: of thousands of rows the names would be a third of what is sent. What every
 * row has alike (who, when, of which force) is sent and read once; so is what the documents of a column have alike.
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
    typed: `c${place} ${columns[name]}`,
    isShared: rows.every((row) => row[name] === first?.[name]),
  }));
  const own = places
    .filter(({ isShared }) => !isShared)
    .map((place) => ({
      ...place,
      said: columns[place.name] === "jsonb" ? saidByAll(rows.map((row) => row[place.name])) : null,
    }));
  const ofDocuments = own.flatMap(({ key, said }) => (said ? [{ key: `${key}_said`, said }] : []));
  const shared = places.filter(({ isShared }) => isShared);
  const placed = (row: Row<Of> | undefined, some: typeof places) => {
    const held: Record<string, unknown> = {};
    for (const { key, name } of some) held[key] = row?.[name];
    return held;
  };
  const placedOwn = (row: Row<Of>) => {
    const held = placed(row, own);
    for (const { key, said } of own) if (said) held[key] = without(held[key], said);
    return held;
  };
  const json: string[] = [];
  const from = (what: string, typed: readonly string[], given: unknown) => {
    json.push(JSON.stringify(given));
    return `${what}(convert_from($${json.length}, 'UTF8')::json) as ${what}_(${typed.join(", ")})`;
  };
  const typedOf = ({ typed }: { readonly typed: string }) => typed;
  const scans: string[] = [];
  if (shared.length + ofDocuments.length > 0)
    scans.push(
      from("json_to_record", [...shared.map(typedOf), ...ofDocuments.map(({ key }) => `${key} jsonb`)], {
        ...placed(first, shared),
        ...Object.fromEntries(ofDocuments.map(({ key, said }) => [key, said])),
      }),
    );
  if (own.length > 0) scans.push(from("json_to_recordset", own.map(typedOf), rows.map(placedOwn)));
  // Rows that have nothing of their own: as many as there are.
  else scans.push(`generate_series(1, ${rows.length})`);
  const whole = new Set(ofDocuments.map(({ key }) => key));
  const named = places
    .map(({ name, key }) => `${whole.has(`${key}_said`) ? `${key}_said || ${key}` : key} as ${quoted(name)}`)
    .join(", ");
  return { sql: said(names, `(select ${named} from ${scans.join(" cross join ")}) as r`), json, rows: rows.length };
}

/** Does a deed on portions of rows. A portion is made ready, and what makes it runs, while the database writes the one before it. */
async function each<Of extends Columns>(
  db: Db,
  deed: string,
  table: Table<Of>,
  portions: Iterable<readonly Row<Of>[]>,
  said: Said,
): Promise<void> {
  const send = async ({ sql, json, rows }: Statement) => {
    // As bytes: of a text, Prisma writes and reads each quotation mark once more.
    const count = await db.$executeRawUnsafe(sql, ...json.map((text) => Buffer.from(text)));
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
 * Inserts rows set-wise, each statement with two parameters at most, as JSON: thousands of rows take a second this way, where a
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
