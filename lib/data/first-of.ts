import "server-only";
import { Prisma } from "./generated/client";

/** The first few of a list and how many it has: counted where the list is asked for, never the length of what was brought. */
export interface FirstOf<One> {
  readonly all: number;
  readonly first: readonly One[];
}

/** The column that counts them, whatever the limit of the statement. */
export const OF_ALL = Prisma.sql`(count(*) over ())::int as "ofAll"`;

interface Counted {
  readonly ofAll: number;
}

/** Reads rows that have that column: `read` makes of them what the list shows. */
export const firstOf =
  <Row, One>(read: (rows: readonly Row[]) => readonly One[]) =>
  (rows: readonly (Row & Counted)[]): FirstOf<One> => ({ all: rows[0]?.ofAll ?? 0, first: read(rows) });
