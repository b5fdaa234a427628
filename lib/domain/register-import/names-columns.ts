import { IMPORT_COLUMNS, type ImportColumn } from "./column";
import { SPELLINGS } from "./heading-spellings";
import { plain } from "./plain";

/** A longer cell names no column. */
const LONGEST_NAME = 60;
const MOST_WORDS = 6;
/** So many columns named in a row make it headings. */
const FEWEST = 3;

const COLUMN_OF = new Map<string, ImportColumn>(
  IMPORT_COLUMNS.toReversed().flatMap((column) => SPELLINGS[column].map((spelling) => [spelling, column] as const)),
);

/**
 * Whether all that stands in a row are names of columns, three of a register's at least by their very spelling: the headings
 * of a table below another, or the same ones once more.
 */
export function namesColumns(cells: readonly string[]): boolean {
  const names = cells.filter((cell) => cell.trim() !== "");
  if (
    names.length < FEWEST ||
    names.some((name) => name.length > LONGEST_NAME || name.split(/\s+/).length > MOST_WORDS)
  )
    return false;
  const named = new Set(names.flatMap((name) => COLUMN_OF.get(plain(name)) ?? []));
  return named.size >= FEWEST && named.size * 2 >= names.length;
}
