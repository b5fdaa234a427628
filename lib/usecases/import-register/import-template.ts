import { COLUMN_HEADINGS, IMPORT_COLUMNS } from "@/lib/domain/register-import/column";
import type { SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";
import { COLUMN_EXAMPLES, COLUMN_HINTS, COLUMN_WIDTHS } from "@/lib/format/import-words";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import type { HandedOut } from "./handed-out";

/**
 * An empty register with the columns that are read. A workbook has a second sheet that says what each one holds, with an
 * example: in the register itself it would have to be deleted, or be imported.
 */
export async function importTemplate(format: SpreadsheetFormat): Promise<HandedOut> {
  const register = {
    sheet: "Register",
    headings: IMPORT_COLUMNS.map((column) => COLUMN_HEADINGS[column]),
    rows: [],
    widths: IMPORT_COLUMNS.map((column) => COLUMN_WIDTHS[column]),
  };
  const key = {
    sheet: "What the columns hold",
    headings: ["In this column", "is", "for example"],
    rows: IMPORT_COLUMNS.map((column) => [COLUMN_HEADINGS[column], COLUMN_HINTS[column], COLUMN_EXAMPLES[column]]),
    widths: [20, 70, 60],
  };
  return { name: `register-template.${format}`, bytes: await writeSpreadsheet(format, register, [key]) };
}
