import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { asOwner } from "@/lib/testing/database";
import { type Described, readSchema } from "./read-schema";

/** What the migrations made, in the words of `readSchema`. */
const inDatabase = (): Promise<Described> =>
  asOwner(async (db) => {
    const said = (sql: string) =>
      db.$queryRawUnsafe<{ said: string }[]>(sql).then((rows) => rows.map((row) => row.said));
    const named = (list: string, of: string) =>
      `(select string_agg(a.attname, ', ' order by k.ordinality) from unnest(${list}) with ordinality k (number, ordinality)
        join pg_attribute a on a.attrelid = ${of} and a.attnum = k.number)`;
    const index = (which: string) =>
      said(`select t.relname || '(' || ${named("i.indkey", "t.oid")} || ')' as said from pg_index i
        join pg_class t on t.oid = i.indrelid
        where t.relnamespace = 'public'::regnamespace and i.indpred is null and i.indexprs is null and ${which}`);
    return {
      columns: await said(`
        select c.relname || '.' || a.attname || ' ' || case
            when t.typelem <> 0 and t.typcategory = 'A' then e.typname || '[]'
            when a.atttypid = 'timestamptz'::regtype then 'timestamptz(' || a.atttypmod || ')' else t.typname end
          -- Of a list the schema cannot say whether its column may be null.
          || case when a.attnotnull or t.typelem <> 0 and t.typcategory = 'A' then '' else '?' end as said
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
          left join pg_type e on e.oid = t.typelem
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
          and not a.attisdropped and c.relname <> '_prisma_migrations'`),
      keys: await index("i.indisprimary and t.relname <> '_prisma_migrations'"),
      uniques: await index("i.indisunique and not i.indisprimary"),
      indexes: await index("not i.indisunique"),
      references: await said(`
        select f.relname || '(' || ${named("k.conkey", "f.oid")} || ') -> ' || t.relname || '(' || ${named("k.confkey", "t.oid")} || ') '
          || case k.confdeltype when 'r' then 'restrict' when 'c' then 'cascade' when 'n' then 'setnull' else 'noaction' end as said
        from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
        where k.contype = 'f' and k.connamespace = 'public'::regnamespace`),
    };
  });

const schema = readSchema(readFileSync(new URL("./schema.prisma", import.meta.url), "utf8"));

it("the migrations make the tables, columns and keys that the schema describes, and no others", async () => {
  const made = await inDatabase();
  expect([...made.columns].sort()).toEqual([...schema.columns].sort());
  expect([...made.keys].sort()).toEqual([...schema.keys].sort());
});

it("every unique constraint, index and reference of the schema is in the database, which guards more besides", async () => {
  const made = await inDatabase();
  expect(schema.references.length).toBeGreaterThan(20);
  for (const part of ["uniques", "indexes", "references"] as const)
    expect(made[part], part).toEqual(expect.arrayContaining([...schema[part]]));
});
