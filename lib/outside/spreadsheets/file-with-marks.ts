import { sheetCalled, tableOf } from "@/lib/domain/register-import/headings";
import { ownRow, sheetOfRow } from "@/lib/domain/register-import/sheet-rows";
import type { SheetRead } from "@/lib/domain/register-import/sheets-read";
import type { Sheet, SheetRow, SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";
import { type Marks, markedWorkbook } from "./marked-workbook";
import { readSpreadsheet } from "./read-spreadsheet";
import { kindOfSpreadsheet } from "./spreadsheet-kind";
import { writeSpreadsheet } from "./write-spreadsheet";

export interface FileToMark extends Marks {
  readonly bytes: Uint8Array;
  readonly format: SpreadsheetFormat;
  /** What stands over the words. */
  readonly heading: string;
  /** Where several sheets were read as one table: those sheets, and the table. */
  readonly together?: {
    readonly sheets: readonly SheetRead[];
    readonly columns: readonly string[];
    readonly rows: readonly SheetRow[];
  } | null;
}

/**
 * A file with words beside some rows of one sheet. Every row stays where it is, empty ones and titles above the headings
 * too, so that "row 7" is row 7 there; a workbook that is wanted as one stays the person's own, formulas and all. Null
 * where it has no such sheet.
 */
export async function fileWithMarks({
  bytes,
  format,
  heading,
  together,
  ...marks
}: FileToMark): Promise<Uint8Array | null> {
  const read = await readSpreadsheet(bytes);
  if (together) return read.ok ? severalMarked(read.sheets, { bytes, format, heading, ...marks }, together) : null;
  const table = read.ok ? tableOf(read.sheets, marks.sheet) : null;
  const sheet = read.ok ? sheetCalled(read.sheets, marks.sheet) : undefined;
  if (!table || !sheet) return null;
  const headed = { ...marks, words: new Map([...marks.words, [table.heading, heading] as const]) };
  const isOwn = format === "xlsx" && kindOfSpreadsheet(bytes) === "xlsx";
  return (
    (isOwn && markedWorkbook(bytes, { ...headed, sheet: sheet.name })) ||
    writeSpreadsheet(format, markedRows(sheet, headed))
  );
}

/** A workbook with words beside rows of several sheets; or the one table that was made of them, each sheet below its name. */
function severalMarked(
  all: readonly Sheet[],
  { bytes, format, heading, column, words }: FileToMark,
  { sheets, columns, rows }: NonNullable<FileToMark["together"]>,
) {
  let marked: Uint8Array | null = format === "xlsx" && kindOfSpreadsheet(bytes) === "xlsx" ? bytes : null;
  for (const { number, name } of sheets) {
    const own = [...words].flatMap(([row, said]) => (sheetOfRow(row) === number ? [[ownRow(row), said] as const] : []));
    const table = tableOf(all, name);
    const sheet = sheetCalled(all, name);
    if (!table || !sheet || !marked) marked = null;
    else
      marked = markedWorkbook(marked, {
        sheet: sheet.name,
        column,
        words: new Map([...own, [table.heading, heading]]),
      });
  }
  const lines = sheets.flatMap(({ number, name }) => [
    [name],
    ...rows
      .filter(({ row }) => sheetOfRow(row) === number)
      .map(({ row, cells }) =>
        Array.from({ length: Math.max(columns.length, column + 1) }, (_, index) =>
          index === column ? (words.get(row) ?? "") : (cells[index] ?? ""),
        ),
      ),
  ]);
  const headings = [...columns];
  headings[column] = heading;
  return marked ?? writeSpreadsheet(format, { sheet: "Register", headings, rows: lines });
}

/** All rows of a sheet, the marked ones with their words beside them. */
function markedRows({ name, rows }: Sheet, { column, words }: Marks) {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), column + 1);
  const [headings = [], ...rest] = rows.map(({ row, cells }) =>
    Array.from({ length: width }, (_, index) => (index === column ? (words.get(row) ?? "") : (cells[index] ?? ""))),
  );
  return { sheet: name || "Register", headings, rows: rest };
}
