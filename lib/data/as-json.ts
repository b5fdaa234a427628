import "server-only";
import { columnOf } from "./columns";
import { Prisma } from "./generated/client";

/**
 * Columns of a row as the arguments of `json_build_object`, under the names that the code has for them: `e.period_from`
 * is `periodFrom`. Names are this repository's own, never anybody's input. Days come as `YYYY-MM-DD`.
 */
export const pairs = (row: string, names: readonly string[]): Prisma.Sql =>
  Prisma.raw(names.map((name) => `'${name}', ${row}."${columnOf(name)}"`).join(", "));

export const object = (...parts: readonly Prisma.Sql[]): Prisma.Sql =>
  Prisma.sql`json_build_object(${Prisma.join([...parts])})`;

/** The objects of one table's rows as a list, in this order and then that of their ids; empty where there are none. */
export const list = (what: Prisma.Sql, order: Prisma.Sql, from: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(select coalesce(json_agg(${what} order by ${order}, id), '[]') ${from})`;

/** The same of what was recorded at a moment, the latest first. */
export const latestFirst = (what: Prisma.Sql, from: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(select coalesce(json_agg(${what} order by at desc, id desc), '[]') ${from})`;
