import { type Options, parse } from "csv-parse/sync";
import {
  DEEPEST_HEADING,
  LONGEST_CELL,
  MOST_CHARACTERS,
  MOST_COLUMNS,
  MOST_ROWS,
} from "@/lib/domain/register-import/limits";
import { decodeText } from "@/lib/outside/report-readers/text-encoding";
import { cellText } from "./cell-text";
import { delimiterOf, withoutSign } from "./csv-delimiter";
import { type ReadSpreadsheet, refused } from "./reading-result";

const MOST = MOST_ROWS + DEEPEST_HEADING;
/** Reads comma-separated values. A row has the number that a spreadsheet program shows for it. */
export function readCsv(bytes: Uint8Array): ReadSpreadsheet {
  const { told, rest: text } = withoutSign(decodeText(bytes));
  if (text.length > MOST_CHARACTERS) return refused("too-much-text");
  const how = {
    bom: true,
    delimiter: told ?? delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_CELL * MOST_COLUMNS,
  };
  let records: string[][];
  try {
    // One more than is read, so that a longer file is known to be longer.
    records = parse(text, { ...how, to: MOST + 1 });
    const isLonger = records.length > MOST;
    while (records.at(-1)?.every(isEmpty)) records.pop();
    // Only empty rows end here: something may stand below them, and is not cut off in silence.
    if (isLonger && records.length <= MOST && hasMore(text, how)) return refused("cell-far-below");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    return refused(
      code === "CSV_QUOTE_NOT_CLOSED" ? "quotes" : code === "CSV_MAX_RECORD_SIZE" ? "too-much-text" : "damaged",
    );
  }
  if (records.length > MOST) return refused("too-many-rows");
  if (records.some((cells) => cells.findLastIndex((cell) => cell !== "") >= MOST_COLUMNS))
    return refused("too-many-columns");
  if (records.some((cells) => cells.some((cell) => cell.length > LONGEST_CELL))) return refused("too-much-text");
  const rows = records.map((cells, index) => ({ row: index + 1, cells: cells.slice(0, MOST_COLUMNS).map(cellText) }));
  return { ok: true, sheets: [{ name: "", rows }] };
}

const isEmpty = (cell: string): boolean => cell.trim() === "";

/** Whether any row below those that are read says something. */
function hasMore(text: string, how: Omit<Options, "columns">): boolean {
  let more = false;
  parse(text, {
    ...how,
    from: MOST + 2,
    on_record: (cells: readonly string[]) => {
      more ||= !cells.every(isEmpty);
      return null;
    },
  });
  return more;
}
