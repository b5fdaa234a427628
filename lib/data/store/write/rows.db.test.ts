import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { date } from "@/lib/domain/calendar";
import { asOwner } from "@/lib/testing/database";
import { columnOf } from "../../columns";
import { insert, type Table } from "./rows";

/** As PostgreSQL names the types of columns. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: "uuid",
  text: "text",
  int: "integer",
  "double precision": "double precision",
  boolean: "boolean",
  date: "date",
  timestamptz: "timestamp with time zone",
  jsonb: "jsonb",
  "text[]": "ARRAY",
  "uuid[]": "ARRAY",
};

const isTable = (value: unknown): value is Table =>
  typeof value === "object" && value !== null && "name" in value && "columns" in value;

/** Every table that a file of this folder writes. */
async function tables(): Promise<readonly Table[]> {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const files = readdirSync(folder).filter((file) => /^[a-z-]+\.ts$/.test(file));
  const modules = await Promise.all(files.map((file) => import(`./${file.slice(0, -3)}.ts`)));
  return modules.flatMap((module) => Object.values(module).filter(isTable));
}

test("every column that is written is there, with the type that it is written as", async () => {
  const written = await tables();
  expect(written.length).toBeGreaterThan(20);
  const there = await asOwner(
    (db) => db.$queryRaw<{ table: string; column: string; type: string }[]>`
      select table_name as table, column_name as column, data_type as type from information_schema.columns
      where table_schema = 'public'`,
  );
  const types = new Map(there.map(({ table, column, type }) => [`${table}.${column}`, type]));
  for (const { name, columns } of written)
    for (const [column, type] of Object.entries(columns))
      expect(types.get(`${name}.${columnOf(column)}`), `${name}.${column}`).toBe(TYPES[type]);
});

test("documents that are alike in part arrive whole, whatever signs they hold", async () => {
  const table: Table = { name: "documents_alike", columns: { id: "uuid", state: "jsonb", by: "text" } };
  const odd = ['"quoted" \\ back', "’ – é 🚓", "line\nend", ""];
  const documents: unknown[] = [
    ...odd.map((text, at) => ({ text, at, none: null, list: [], same: '’"', other: at < 2, deep: { at } })),
    { text: "fewer", none: null, list: [1], same: '’"' },
  ];
  const rows = documents.map((state) => ({ id: randomUUID(), state, by: '’one"' }));
  await asOwner(async (db) => {
    await db.$executeRawUnsafe("create table documents_alike (id uuid primary key, state jsonb, by text)");
    for (const some of [rows.slice(0, 4), rows.slice(4), rows.map((row) => ({ ...row, id: randomUUID() }))])
      await insert(db, table, some);
    const stored = await db.$queryRawUnsafe<{ id: string; state: unknown; by: string }[]>(
      "select id, state, by from documents_alike",
    );
    expect(stored).toHaveLength(10);
    for (const row of rows) expect(stored.find(({ id }) => id === row.id)).toEqual(row);
    const [again] = await db.$queryRawUnsafe<{ n: number }[]>(
      "select count(*)::int as n from documents_alike a where (select count(*) from documents_alike b where b.state = a.state) = 2",
    );
    expect(again?.n).toBe(10);
    await db.$executeRawUnsafe("drop table documents_alike");
  });
});

test("rows of every type arrive as they are, in columns that differ and in those that are alike", async () => {
  const columns = {
    id: "uuid",
    text: "text",
    whole: "int",
    part: "double precision",
    is: "boolean",
    on: "date",
    at: "timestamptz",
    said: "jsonb",
    words: "text[]",
    ids: "uuid[]",
  } as const;
  const table: Table<typeof columns> = { name: "every_type", columns };
  const [one, two] = [randomUUID(), randomUUID()];
  const full = {
    ...{
      text: 'a "b" \\ {c},\n’🚓',
      whole: -3,
      part: 0.1,
      is: true,
      on: date("2024-02-29"),
      at: new Date("2024-02-29T10:00:00.123Z"),
    },
    ...{ said: ['"', { a: null }], words: ['say "no"', "back\\slash", "", "null", "a,b {c}"], ids: [one, two] },
  };
  const empty = { text: "", whole: 0, part: -1e300, is: false, on: null, at: null, said: {}, words: [], ids: [] };
  const nothing = { ...empty, text: null, whole: null, part: null, is: null, said: null, words: null, ids: null };
  const rows = [full, empty, nothing, full].map((row) => ({ id: randomUUID(), ...row }));
  await asOwner(async (db) => {
    await db.$executeRawUnsafe(`create table every_type (id uuid primary key, text text, whole int, part double precision, "is" boolean, "on" date,
      at timestamptz(3), said jsonb, words text[], ids uuid[])`);
    await insert(db, table, rows);
    // One row has everything alike.
    const alone = { id: randomUUID(), ...full };
    await insert(db, table, [alone]);
    const stored = await db.$queryRawUnsafe<{ id: string }[]>('select *, "on"::text from every_type');
    for (const row of [...rows, alone]) expect(stored.find(({ id }) => id === row.id)).toEqual(row);
  });
  const odd = ["a", "b\u0000"].map((text) => ({ id: randomUUID(), text }));
  await expect(asOwner((db) => insert(db, table, odd))).rejects.toThrow("0x00");
  await asOwner((db) => db.$executeRawUnsafe("drop table every_type"));
});
