import { firstCharacters } from "../excerpt";
import { IMPORT_COLUMNS } from "./column";
import { likeness } from "./heading-likeness";
import { type FileKey, keyOf } from "./key-words";
import { DEEPEST_HEADING } from "./limits";
import { proposeColumns } from "./mapping";
import { namesColumns } from "./names-columns";
import type { SheetsRead } from "./sheets-read";
import type { Sheet, SheetRow } from "./spreadsheet";
import { withTablesBelow } from "./tables-below";
import { headingsAt } from "./two-rows-of-headings";

/** A sheet parted into its headings and what stands under them. */
export interface Table {
  /** The sheet that is read, and those beside it that say something too. */
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  /** The row of the file on which the headings stand. */
  readonly heading: number;
  /** What is said above the headings, and the name of the sheet: for all rows. */
  readonly above: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Of these rows, those that whoever opens the file does not see. */
  readonly unseen?: readonly number[];
  /** Another force that is named above the headings. */
  readonly otherForce?: string;
  /** What stands above the headings, or on other sheets of the file, of what its words mean. */
  readonly key?: FileKey;
  /** Whether its numbers of days count from 1904. */
  readonly from1904?: boolean;
  /** Of a workbook of several: which are read together, and why others are not. */
  readonly sheets?: Pick<SheetsRead, "read" | "left">;
}

const recognised = (cells: readonly string[]): number =>
  IMPORT_COLUMNS.filter((column) => cells.some((cell) => cell.length < 60 && likeness(cell, column) > 0)).length;

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== "").length;

/**
 * The table of a file: of the sheet and the row near its top that name the most columns of a register. Titles and notes
 * above it are passed over. Null when no row names two. Of several sheets a person may have chosen one; those that the file
 * hides are read by choice alone, since nobody sees what stands there.
 */
export function tableOf(sheets: readonly Sheet[], chosen: string | null = null): Table | null {
  let best = null as { sheet: Sheet; at: number; known: number } | null;
  const seen = sheets.filter(({ hidden }) => !hidden);
  const wanted = chosen === null ? seen : [sheetCalled(sheets, chosen)].filter((sheet) => sheet !== undefined);
  for (const sheet of wanted) {
    for (const [at, { cells }] of sheet.rows.slice(0, DEEPEST_HEADING).entries()) {
      const known = recognised(cells);
      const wider =
        best?.sheet === sheet && known === best.known && filled(cells) > filled(sheet.rows[best.at]?.cells ?? []);
      if (known >= 2 && (known > (best?.known ?? 0) || wider)) best = { sheet, at, known };
    }
  }
  // A file that hides all its tables is read as if it hid none.
  if (!best && chosen === null && seen.length < sheets.length)
    return tableOf(
      sheets
        .filter(({ hidden }) => hidden)
        .map(({ hidden: _, name, ...sheet }) => ({ ...sheet, name: shownName(name, true) })),
    );
  best ??= wanted.map(likelyHeading).find((found) => found !== null) ?? null;
  if (!best) return null;
  const { sheet } = best;
  const at = firstOfTables(sheet.rows, best.at);
  const { head, last } = headingsAt(sheet.rows, at);
  const below = sheet.rows.slice(last + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const width = below.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell !== "") + 1), 0);
  const headed = head.findLastIndex((cell) => cell !== "") + 1;
  const otherSheets = sheets.filter((other) => other !== sheet && saysSomething(other)).map(calledAs);
  const names = named(Array.from({ length: Math.max(width, headed) }, (_, index) => head[index] ?? ""));
  const { columns, rows } = withTablesBelow(names, below, named);
  const key = keyOf(sheet.rows.slice(0, at));
  const above = sheet.rows
    .slice(0, at)
    .flatMap(({ cells }) => linesOf(cells))
    .slice(0, MOST_LINES_ABOVE);
  return {
    sheet: calledAs(sheet),
    above: [...above, sheet.name].filter((line) => line !== ""),
    otherSheets,
    heading: sheet.rows[at]?.row ?? at + 1,
    columns,
    rows,
    ...(Object.keys(key).length > 0 && { key }),
    ...(sheet.unseen && { unseen: sheet.unseen }),
    ...(sheet.from1904 && { from1904: true }),
  };
}

const MOST_LINES_ABOVE = 60;
const SHORT = 60;

/**
 * The first row that heads a table whose columns have names that nobody knows: three short names or more that are no
 * figures, above rows of which one has words enough for a finding.
 */
function likelyHeading(sheet: Sheet): { sheet: Sheet; at: number; known: number } | null {
  const at = sheet.rows.slice(0, DEEPEST_HEADING).findIndex(({ cells }, index) => {
    const names = cells.filter((cell) => cell.trim() !== "");
    if (names.length < 3 || new Set(names).size < names.length) return false;
    if (names.some((name) => name.length > SHORT || !/\p{L}/u.test(name) || /^\d/.test(name))) return false;
    return sheet.rows
      .slice(index + 1, index + 20)
      .some((row) => row.cells.some((cell) => cell.split(/\s+/).length >= 7));
  });
  return at < 0 ? null : { sheet, at, known: 0 };
}

/** Of several tables below each other, the headings of the first: one below it may name more columns. */
function firstOfTables(rows: readonly SheetRow[], at: number): number {
  const first = rows.slice(0, at).findIndex(({ cells }) => namesColumns(cells));
  if (first < 0) return at;
  const text = proposeColumns(rows[first]?.cells ?? []).indexOf("text");
  const isTable = rows
    .slice(first + 1, at)
    .some(({ cells }) => (cells[text] ?? "").trim().split(/\s+/).length >= FEWEST_WORDS);
  return isTable ? first : at;
}
/** A cell of so many words names no column. */
const FEWEST_WORDS = 7;

const LABEL =
  /:$|^(?:(?:date )?(?:published|of publication)(?: on)?|publication date|report date|report|inspection|source)$/i;

/** The cells of a row above a table, one after the other; a label with what stands beside it: "Published: 22/12/2023". */
function linesOf(cells: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let label: string | null = null;
  for (const cell of cells.map((one) => one.trim()).filter((one) => one !== "")) {
    if (label !== null) lines[lines.length - 1] = `${label.replace(/\s*:$/, "")}: ${cell}`;
    else lines.push(cell);
    label = label === null && LABEL.test(cell) ? cell : null;
  }
  return lines;
}

const shownName = (name: string, hidden = false): string => (hidden ? `${name} (hidden)` : name);
/** What a sheet is called to its reader: one that the file hides says so. */
const calledAs = ({ name, hidden }: Sheet): string => shownName(name, hidden);
/** The sheet that somebody chose by what it is called. */
export const sheetCalled = (sheets: readonly Sheet[], called: string): Sheet | undefined =>
  sheets.find((sheet) => calledAs(sheet) === called);

const saysSomething = ({ rows }: Sheet): boolean => rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ""));

/** Every column under a name of its own: one without a heading by its letter, one that repeats a heading with its letter. */
function named(headings: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return headings.map((heading, index) => {
    const words = firstCharacters(heading.replace(/\s+/g, " ").trim(), 200);
    const name =
      words === "" ? `Column ${letterOf(index)}` : seen.has(words) ? `${words} (column ${letterOf(index)})` : words;
    seen.add(name);
    return name;
  });
}

/** "A", "B", … "Z", "AA": as spreadsheets letter their columns. */
export const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;
