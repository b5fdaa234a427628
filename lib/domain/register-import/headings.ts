import { firstCharacters } from "../excerpt";
import { IMPORT_COLUMNS } from "./column";
import { EXACT, likeness } from "./heading-likeness";
import { DEEPEST_HEADING } from "./limits";
import type { SheetsRead } from "./sheets-read";
import type { Sheet, SheetRow } from "./spreadsheet";

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
      sheets.filter(({ hidden }) => hidden).map(({ name, rows }) => ({ name: shownName(name, true), rows })),
    );
  best ??= wanted.map(likelyHeading).find((found) => found !== null) ?? null;
  if (!best) return null;
  const { sheet, at } = best;
  const head = headingsOver(sheet.rows[at - 1]?.cells ?? [], sheet.rows[at]?.cells ?? []);
  const rows = sheet.rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell !== "") + 1), 0);
  const headed = head.findLastIndex((cell) => cell !== "") + 1;
  const otherSheets = sheets.filter((other) => other !== sheet && saysSomething(other)).map(calledAs);
  const columns = named(Array.from({ length: Math.max(width, headed) }, (_, index) => head[index] ?? ""));
  const above = sheet.rows
    .slice(0, at)
    .flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ""))
    .slice(0, MOST_LINES_ABOVE);
  return {
    sheet: calledAs(sheet),
    above: [...above, sheet.name].filter((line) => line !== ""),
    otherSheets,
    heading: sheet.rows[at]?.row ?? at + 1,
    columns,
    rows,
    ...(sheet.unseen && { unseen: sheet.unseen }),
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

/** Headings in two rows: a name that says nothing alone ("First", "Now") is read with the group that it stands under ("Target"). */
function headingsOver(groups: readonly string[], names: readonly string[]): readonly string[] {
  if (groups.filter((cell) => cell.trim() !== "").length < 2) return names;
  const known = (heading: string, least: number) => IMPORT_COLUMNS.some((column) => likeness(heading, column) >= least);
  let group = "";
  return Array.from({ length: Math.max(names.length, groups.length) }, (_, index) => {
    const [over, name] = [(groups[index] ?? "").trim(), (names[index] ?? "").trim()];
    if (over !== "") group = over;
    if (name === "") return over;
    if (group === "" || group.length > SHORT || known(name, 1)) return name;
    // "First" under "Dates" is a first date.
    const one = group.replace(/s$/i, "");
    const both = [`${name} ${group}`, `${group} ${name}`, `${name} ${one}`, `${one} ${name}`];
    return both.find((heading) => known(heading, EXACT)) ?? name;
  });
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
