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

/** A vertical tab or a page's end would be left out by the writer, and join two words. */
const whole = (cell: string): string => cell.replace(/[\v\f]/g, "\n");
const seen = (cell: string): string => harmless(whole(cell));

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
      cells.map((cell) => (typeof cell === "string" ? seen(cell) : britishDay(cell.day))),
    );
    // With the mark, Excel reads UTF-8.
    return new TextEncoder().encode(
      // A cell with a line's end alone in it is quoted too: other readers take that for the end of its row.
      stringify([headings.map(seen), ...text], { bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n;\t]/ }),
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
        return cell === "" ? null : { value: whole(cell), type: String, wrap: cell.length > 40 };
      }),
    ),
  ];
  const columns = headings.map((_, index) => ({ width: widths[index] ?? 18 }));
  return { data, sheet, columns, stickyRowsCount: 1 };
}
