import { stringify } from "csv-stringify/sync";
import writeWorkbook, { type SheetData } from "write-excel-file/node";
import type { SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";
import { harmless } from "../csv";

/** A table to be handed out: text as text, and days as days of the calendar. */
export interface TableOut {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | { readonly day: Date })[])[];
  /** Widths in characters, in the order of the headings; 18 where none is given. */
  readonly widths?: readonly number[];
}

const DAY = "dd/mm/yyyy";
const britishDay = (day: Date) => day.toISOString().slice(0, 10).split("-").reverse().join("/");

/** The bytes of a table as .xlsx or .csv. No cell of it is ever a formula. Further sheets are for a workbook alone: CSV has none. */
export async function writeSpreadsheet(
  format: SpreadsheetFormat,
  table: TableOut,
  further: readonly TableOut[] = [],
): Promise<Uint8Array> {
  if (format === "csv") {
    const { headings, rows } = table;
    const text = rows.map((cells) =>
      cells.map((cell) => (typeof cell === "string" ? harmless(cell) : britishDay(cell.day))),
    );
    // With the mark, Excel reads UTF-8.
    return new TextEncoder().encode(
      stringify([headings.map(harmless), ...text], { bom: true, record_delimiter: "\r\n" }),
    );
  }
  return writeWorkbook([table, ...further].map(sheetOut)).toBuffer();
}

function sheetOut({ sheet, headings, rows, widths = [] }: TableOut) {
  const data: SheetData = [
    headings.map((value) => ({ value, type: String, fontWeight: "bold" as const, wrap: true })),
    ...rows.map((cells) =>
      cells.map((cell) => {
        if (typeof cell !== "string") return { value: cell.day, type: Date, format: DAY };
        return cell === "" ? null : { value: cell, type: String, wrap: cell.length > 40 };
      }),
    ),
  ];
  const columns = headings.map((_, index) => ({ width: widths[index] ?? 18 }));
  return { data, sheet, columns, stickyRowsCount: 1 };
}
