import { findingIn } from "../report-text/findings/table-columns";
import type { ImportColumn } from "./column";
import { plain } from "./plain";
import type { SheetRow } from "./spreadsheet";
import { kindMeant, progressMeant, saysNothing } from "./value-words";

/** Rows that tell what a long table's columns hold. */
const SAMPLE = 300;
/** The share of a column's filled cells that must be of one sort. */
const MOST = 0.6;
const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d\s./()-]{0,18}$/u;

/** What columns hold by their cells, whatever they are called: the words of findings, kinds, statuses, references. The surest come first. */
export function columnsByCells(
  rows: readonly SheetRow[],
  width: number,
): readonly { readonly index: number; readonly column: ImportColumn }[] {
  const sample = rows.slice(0, SAMPLE);
  const columns = Array.from({ length: width }, (_, index) =>
    sample.map(({ cells }) => (cells[index] ?? "").trim()).filter((cell) => !saysNothing(cell)),
  );
  const share = (holds: (cell: string) => boolean) =>
    columns.map((cells) => (cells.length < 2 ? 0 : cells.filter(holds).length / cells.length));
  const most = (shares: readonly number[], column: ImportColumn, least = MOST) => {
    const index = shares.indexOf(Math.max(...shares, 0));
    return index >= 0 && (shares[index] ?? 0) >= least ? [{ index, column }] : [];
  };
  const distinct = (cells: readonly string[]) => new Set(cells.map(plain)).size >= cells.length * 0.9;
  return [
    ...most(
      columns.map((cells) => cells.reduce((sum, cell) => sum + findingIn(cell), 0)),
      "text",
      1,
    ),
    ...most(
      share((cell) => kindMeant(cell) !== null),
      "kind",
    ),
    ...most(
      share((cell) => progressMeant(cell) !== null),
      "progress",
    ),
    ...most(
      share((cell) => CODE.test(cell)).map((one, index) => (distinct(columns[index] ?? []) ? one : 0)),
      "reference",
    ),
  ];
}
