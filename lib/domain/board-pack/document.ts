import type { CalendarDate } from "../calendar";
import { among, day, isRecord, listOf, number, object, orNull, type Reader, text, Unreadable } from "../stored";
import { SECTIONS, type Section } from "./lists";
import type { Closings } from "./movement";

/** What stands in a cell: words, a number, a day, or nothing. */
export type Cell = string | number | { readonly on: CalendarDate } | null;

/** What a column holds: an Excel file has real days and numbers, and every file puts numbers on the right. */
export const CELLS = ["words", "number", "day"] as const;

export interface PackColumn {
  readonly head: string;
  readonly holds: (typeof CELLS)[number];
}

/** A table of what a committee reads, with the rule by which it was made. */
export interface Tabled {
  readonly title: string;
  readonly rule: string;
  readonly columns: readonly PackColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Only of movement: the last row. */
  readonly total: readonly Cell[] | null;
  /** Said where there is no row. */
  readonly none: string;
}

/** One table of a pack. */
export interface PackTable extends Tabled {
  readonly section: Section;
}

/**
 * A pack as it is issued: everything that it says, in words, days and numbers, frozen, so that the screen, paper, Word and Excel say
 * the same, whatever changes afterwards.
 */
export interface PackDocument {
  readonly title: string;
  /** Facts under the title: the period, what it holds, the pack before. */
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly marking: string;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly tables: readonly PackTable[];
  /** What the next pack begins with. */
  readonly closings: Closings;
}

const readCell: Reader<Cell> = (given) => {
  if (given === null || typeof given === "string") return given;
  if (typeof given === "number" && Number.isFinite(given)) return given;
  if (isRecord(given)) return { on: day(given.on) };
  throw new Unreadable("a cell");
};

/** How a pack is read from where it was stored. */
export const readPackDocument: Reader<PackDocument> = object<PackDocument>({
  title: text,
  facts: listOf(object({ term: text, value: text })),
  marking: text,
  period: object({ from: day, to: day }),
  tables: listOf(
    object<PackTable>({
      section: among(SECTIONS),
      title: text,
      rule: text,
      columns: listOf(object<PackColumn>({ head: text, holds: among(CELLS) })),
      rows: listOf(listOf(readCell)),
      total: orNull(listOf(readCell)),
      none: text,
    }),
  ),
  closings: object<Closings>({
    "cause-of-concern": number,
    recommendation: number,
    "area-for-improvement": number,
    "area-of-concern": number,
  }),
});

/** What became other in one table when a pack was issued again: rows that are gone, and rows that are new. */
export interface TableChange {
  readonly section: Section;
  readonly title: string;
  readonly gone: number;
  readonly came: number;
}

export const readTableChange: Reader<TableChange> = object<TableChange>({
  section: among(SECTIONS),
  title: text,
  gone: number,
  came: number,
});

/** Which tables a later version of a pack says otherwise than an earlier one. */
export function whatChanged(earlier: PackDocument, later: PackDocument): readonly TableChange[] {
  return SECTIONS.flatMap((section) => {
    const [was, is] = [earlier, later].map(({ tables }) => tables.find((table) => table.section === section));
    const lines = (table: PackTable | undefined) =>
      table ? [...table.rows, ...(table.total ? [table.total] : [])].map((row) => JSON.stringify(row)) : [];
    const [before, after] = [lines(was), lines(is)];
    const without = (some: readonly string[], others: readonly string[]) => {
      const left = [...others];
      return some.filter((line) => {
        const at = left.indexOf(line);
        if (at < 0) return true;
        left.splice(at, 1);
        return false;
      }).length;
    };
    const [gone, came] = [without(before, after), without(after, before)];
    return gone + came === 0 ? [] : [{ section, title: is?.title ?? was?.title ?? "", gone, came }];
  });
}
