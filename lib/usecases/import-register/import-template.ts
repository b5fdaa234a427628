import { COLUMN_HEADINGS, IMPORT_COLUMNS, type ImportColumn } from "@/lib/domain/register-import/column";
import type { SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";

import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { words } from "@/lib/words/words";
import type { HandedOut } from "./handed-out";

/** In characters. */
const WIDTHS: Record<ImportColumn, number> = {
  reference: 16,
  inspection: 28,
  "published-on": 14,
  kind: 20,
  cause: 18,
  text: 60,
  owner: 24,
  sponsor: 24,
  deadline: 18,
  "first-target": 14,
  target: 14,
  reason: 24,
  progress: 14,
  "last-update": 14,
  update: 40,
  evidence: 30,
  "closed-on": 14,
  letter: 24,
  action: 40,
  "action-owner": 24,
  "action-due": 14,
  "action-state": 14,
};

/**
 * An empty register with the columns that are read. A workbook has a second sheet that says what each one holds, with an
 * example: in the register itself it would have to be deleted, or be imported.
 */
export async function importTemplate(format: SpreadsheetFormat): Promise<HandedOut> {
  const register = {
    sheet: "Register",
    headings: IMPORT_COLUMNS.map((column) => COLUMN_HEADINGS[column]),
    rows: [],
    widths: IMPORT_COLUMNS.map((column) => WIDTHS[column]),
  };
  const key = {
    sheet: "What the columns hold",
    headings: ["In this column", "is", "for example"],
    rows: IMPORT_COLUMNS.map((column) => [
      COLUMN_HEADINGS[column],
      words.import.hint[column],
      words.import.example[column],
    ]),
    widths: [20, 70, 60],
  };
  return { name: `register-template.${format}`, bytes: await writeSpreadsheet(format, register, [key]) };
}
