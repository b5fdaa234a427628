import { expect, it, vi } from "vitest";
import { aCast } from "@/lib/testing/people";
import { Prisma } from "./generated/client";
import { askTogether, inOne, question } from "./together";

const { staff, inspector } = await aCast();
const sql = Prisma.sql;
const says = (what: Prisma.Sql) => question(what, ([row]: readonly { said: unknown }[]) => row?.said);

it("asks all at once as one asker, and answers in the order of the questions", async () => {
  const who = says(sql`select current_setting('app.person') as said`);
  expect(await askTogether(staff, who, says(sql`select ${7}::int as said`), who)).toEqual([
    staff.personId,
    7,
    staff.personId,
  ]);
  expect(await askTogether(inspector, who)).toEqual([inspector.personId]);
});

it("gives days as they are written, and moments with their zone", async () => {
  expect(await askTogether(staff, says(sql`select date '2024-06-30' as said`))).toEqual(["2024-06-30"]);
  const moment = says(sql`select timestamptz '2024-06-30 12:00:00+01' as said`);
  expect(await askTogether(staff, moment)).toEqual([new Date("2024-06-30T11:00:00Z")]);
});

it("asks several small things as one statement, each answered as if it were asked alone", async () => {
  const rows = (what: Prisma.Sql) => question(what, (all: readonly unknown[]) => all);
  const each = [
    rows(sql`select n as many, date '2024-06-30' + n as day, json_build_object('is', ${"a"}::text) as what
      from generate_series(3, 1, -1) n`),
    rows(sql`select array['one', 'two'] as words, null as nothing, current_setting('app.person') as who`),
    rows(sql`select 1 as never where false`),
  ] as const;
  const [together] = await askTogether(staff, inOne(...each));
  expect(together).toEqual(await askTogether(staff, ...each));
  expect(together.map((all) => all.length)).toEqual([3, 1, 0]);
});

it("writes nothing, says what failed, and is asked again on the same connection as if nothing were", async () => {
  const writes = says(sql`update finding set moves = moves returning id as said`);
  await expect(askTogether(staff, writes, says(sql`select 1 as said`))).rejects.toThrow("read-only");
  await expect(askTogether(staff, says(sql`select 1 / ${0}::int as said`))).rejects.toThrow("division by zero");
  expect(await askTogether(staff, says(sql`select 1 as said`))).toEqual([1]);
});

it("keeps statements prepared under names that another bundle of the framework gives too", async () => {
  const first = says(sql`select ${1}::int as said`);
  const other = says(sql`select ${"other"}::text as said`);
  for (const _ of ["once", "again"]) await askTogether(staff, first);
  vi.resetModules();
  const bundle = await import("./together");
  for (const _ of ["once", "again"]) expect(await bundle.askTogether(staff, other, first)).toEqual(["other", 1]);
});

it("keeps no end of statements prepared, whatever shapes are asked for", async () => {
  const shapes = Array.from({ length: 25 }, (_, many) =>
    Array.from({ length: 40 }, (_, at) => says(Prisma.raw(`select ${many * 40 + at} as said`))),
  );
  const kept = says(sql`select count(*)::int as said from pg_prepared_statements`);
  for (const some of shapes)
    for (const _ of ["once", "again"])
      expect(await askTogether(staff, ...some)).toEqual(some.map((_, at) => shapes.indexOf(some) * 40 + at));
  const [many] = await askTogether(staff, kept);
  expect(many).toBeGreaterThan(0);
  expect(many).toBeLessThan(500);
});
