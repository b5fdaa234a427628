import "server-only";
import type { FirstOf } from "@/lib/domain/first-of";
import { Prisma } from "./generated/client";

/** The column that counts them, whatever the limit of the statement. */
export const OF_ALL = Prisma.sql`(count(*) over ())::int as "ofAll"`;

interface Counted {
  readonly ofAll: number;
}

/** Reads rows that have that column: `read` makes of them what the list shows. */
export const firstOf =
  <Row, One>(read: (rows: readonly Row[]) => readonly One[]) =>
  (rows: readonly (Row & Counted)[]): FirstOf<One> => ({ all: rows[0]?.ofAll ?? 0, first: read(rows) });
