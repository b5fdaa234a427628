import { stringify } from "csv-stringify/sync";

/** What a spreadsheet would take for a formula, also after spaces, or in full width. */
const FORMULA = /^[\s\uFEFF]*[=+\-@|%＝＋－＠]/;

/** A cell that no spreadsheet runs: what looks like a formula gets an apostrophe before it, which shows it as text. */
export const harmless = (cell: string): string => (FORMULA.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell);

/** The cell that was made harmless: an apostrophe that was put before it is taken off again. */
export const asTyped = (cell: string): string =>
  cell.startsWith("'") && harmless(cell.slice(1)) === cell ? cell.slice(1) : cell;

const asLines = (rows: readonly (readonly string[])[], bom: boolean): string =>
  stringify(
    rows.map((row) => row.map(harmless)),
    { bom, quoted: true, record_delimiter: "windows" },
  );

/** Rows as a CSV file that Excel opens as it is: UTF-8 with its mark, every cell text in quotes, CRLF between rows. */
export const toCsv = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  asLines([head, ...rows], true);

/** The same file piece by piece, as its rows come: however many there are, no more than one piece of them is held. */
export async function* toCsvInPieces(
  head: readonly string[],
  pieces: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<string> {
  yield asLines([head], true);
  for await (const rows of pieces) yield asLines(rows, false);
}
