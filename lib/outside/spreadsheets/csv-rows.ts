import { parse } from "csv-parse/sync";
import {
  DEEPEST_HEADING,
  LONGEST_CELL,
  MOST_CHARACTERS,
  MOST_COLUMNS,
  MOST_ROWS,
} from "@/lib/domain/register-import/limits";
import { decodeText } from "@/lib/outside/report-readers/text-encoding";
import { cellText } from "./cell-text";
import { type ReadSpreadsheet, refused } from "./reading-result";

const MOST = MOST_ROWS + DEEPEST_HEADING;
const DELIMITERS = [",", ";", "\t"] as const;

/** The sign between cells, by how often each stands in the first lines: Excel writes semicolons where the comma is the decimal sign. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4_000);
  const count = (sign: string) => head.split(sign).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

/** Reads comma-separated values. A row has the number that a spreadsheet program shows for it. */
export function readCsv(bytes: Uint8Array): ReadSpreadsheet {
  const text = decodeText(bytes);
  if (text.length > MOST_CHARACTERS) return refused("too-much-text");
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      // One more than is read, so that a longer file is known to be longer.
      to: MOST + 1,
      max_record_size: LONGEST_CELL * MOST_COLUMNS,
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    return refused(
      code === "CSV_QUOTE_NOT_CLOSED" ? "quotes" : code === "CSV_MAX_RECORD_SIZE" ? "too-much-text" : "damaged",
    );
  }
  while (records.at(-1)?.every((cell) => cell.trim() === "")) records.pop();
  if (records.length > MOST) return refused("too-many-rows");
  if (records.some((cells) => cells.findLastIndex((cell) => cell !== "") >= MOST_COLUMNS))
    return refused("too-many-columns");
  if (records.some((cells) => cells.some((cell) => cell.length > LONGEST_CELL))) return refused("too-much-text");
  const rows = records.map((cells, index) => ({ row: index + 1, cells: cells.slice(0, MOST_COLUMNS).map(cellText) }));
  return { ok: true, sheets: [{ name: "", rows }] };
}
