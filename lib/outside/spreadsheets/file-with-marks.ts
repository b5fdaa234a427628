import { sheetCalled, tableOf } from "@/lib/domain/register-import/headings";
import type { Sheet, SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";
import { type Marks, markedWorkbook } from "./marked-workbook";
import { readSpreadsheet } from "./read-spreadsheet";
import { kindOfSpreadsheet } from "./spreadsheet-kind";
import { writeSpreadsheet } from "./write-spreadsheet";

export interface FileToMark extends Marks {
  readonly bytes: Uint8Array;
  readonly format: SpreadsheetFormat;
  /** What stands over the words. */
  readonly heading: string;
}

/**
 * A file with words beside some rows of one sheet. Every row stays where it is, empty ones and titles above the headings
 * too, so that "row 7" is row 7 there; a workbook that is wanted as one stays the person's own, formulas and all. Null
 * where it has no such sheet.
 */
export async function fileWithMarks({ bytes, format, heading, ...marks }: FileToMark): Promise<Uint8Array | null> {
  const read = await readSpreadsheet(bytes);
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

/** All rows of a sheet, the marked ones with their words beside them. */
function markedRows({ name, rows }: Sheet, { column, words }: Marks) {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), column + 1);
  const [headings = [], ...rest] = rows.map(({ row, cells }) =>
    Array.from({ length: width }, (_, index) => (index === column ? (words.get(row) ?? "") : (cells[index] ?? ""))),
  );
  return { sheet: name || "Register", headings, rows: rest };
}
