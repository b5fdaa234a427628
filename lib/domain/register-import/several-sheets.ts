import type { ImportColumn } from "./column";
import { saidAbove } from "./file-answers";
import { sheetCalled, type Table, tableOf } from "./headings";
import { keyOfSheet } from "./key-words";
import { laidOut } from "./laid-out";
import { MOST_COLUMNS, MOST_ROWS } from "./limits";
import { proposeColumns } from "./mapping";
import { plain } from "./plain";
import { rowOnSheet } from "./sheet-rows";
import type { LeftSheet, SheetRead } from "./sheets-read";
import type { Sheet } from "./spreadsheet";

/** A sheet of a workbook with the table on it. */
interface Tabled {
  readonly number: number;
  readonly name: string;
  readonly table: Table;
  readonly columns: readonly (ImportColumn | null)[];
}

/**
 * The register that a workbook holds. Sheets that have the columns of the one that is most like a register are read with it
 * as one table; every other one says why it is left alone. A sheet that somebody chose is read by itself, and so is one
 * beside which no other has its columns.
 */
export function registerOf(
  sheets: readonly Sheet[],
  chosen: string | null = null,
  otherForces: readonly string[] = [],
): Table | null {
  const own = sheets.filter((sheet) => !isOfAnother(sheet, otherForces));
  const main = tableOf(chosen === null && own.length > 0 ? own : sheets, chosen);
  if (!main) return null;
  const hasOthers = sheets.filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell.trim() !== "")));
  const left: { name: string; why: LeftSheet }[] = [];
  const read: Tabled[] = [];
  let total = main.rows.length;
  for (const [at, sheet] of sheets.entries()) {
    const name = sheet.hidden ? `${sheet.name} (hidden)` : sheet.name;
    const number = at + 1;
    if (name === main.sheet) {
      read.push({ number, name, table: main, columns: proposeColumns(main.columns) });
      continue;
    }
    if (!hasOthers.includes(sheet)) continue;
    const table = chosen === null ? tableOf([sheet]) : null;
    const why = whyLeft(sheet, table, main, { chosen, otherForces, total });
    if (why !== null || !table) left.push({ name, why: why ?? "no-table" });
    else {
      total += table.rows.length;
      read.push({ number, name, table, columns: proposeColumns(table.columns) });
    }
  }
  const otherSheets = hasOthers.map(calledIn).filter((name) => name !== main.sheet);
  const key = Object.assign({}, ...left.map(({ name }) => keyOfSheet(sheetCalled(sheets, name) ?? NO_SHEET)));
  const otherForce = forceNamed(main.above, main.sheet, otherForces);
  const more = {
    otherSheets,
    ...(Object.keys(key).length > 0 && { key: { ...key, ...main.key } }),
    ...(otherForce !== null && { otherForce }),
  };
  if (read.length < 2) return { ...main, ...more, ...(left.length > 0 && { sheets: { read: [], left } }) };
  const joined = together(main, read);
  return joined.columns.length > MOST_COLUMNS
    ? { ...main, ...more, sheets: { read: [], left: [...left, ...aside(read, main)] } }
    : { ...joined, ...more, sheets: { read: read.map(sheetRead), left } };
}

const NO_SHEET: Sheet = { name: "", rows: [] };
const calledIn = ({ name, hidden }: Sheet): string => (hidden ? `${name} (hidden)` : name);
const aside = (read: readonly Tabled[], main: Table) =>
  read.filter(({ table }) => table !== main).map(({ name }) => ({ name, why: "other-columns" as const }));

const BODY = /\b(?:police|constabulary|service|force|fire and rescue|fire rescue)\b/g;
const bare = (name: string): string => plain(name).replace(BODY, "").replace(/\s+/g, " ").trim();

/** Spreadsheet programs cut the name of a sheet there. */
const LONGEST_NAME = 31;

/** Whether a sheet is named after another force: what is recorded of it would be recorded of the wrong one. */
const isOfAnother = ({ name }: Sheet, otherForces: readonly string[]): boolean =>
  bare(name) !== "" &&
  otherForces.some((force) => bare(force) === bare(name) || (name.length === LONGEST_NAME && force.startsWith(name)));

/** Another force that a line above the table names in full: the file may be that one's. */
function forceNamed(above: readonly string[], sheet: string, otherForces: readonly string[]): string | null {
  const lines = above.filter((line) => line !== sheet).map((line) => ` ${plain(line)} `);
  return otherForces.find((force) => lines.some((line) => line.includes(` ${plain(force)} `))) ?? null;
}

function whyLeft(
  sheet: Sheet,
  table: Table | null,
  main: Table,
  { chosen, otherForces, total }: { chosen: string | null; otherForces: readonly string[]; total: number },
): LeftSheet | null {
  if (isOfAnother(sheet, otherForces)) return "other-force";
  if (chosen !== null) return "not-chosen";
  if (sheet.hidden) return "hidden";
  if (!table || table.rows.length === 0) return "no-table";
  if (!hasColumnsOf(table, main)) return "other-columns";
  return total + table.rows.length > MOST_ROWS ? "too-many-rows" : null;
}

/** A table of two known columns may be anything: a list of reports, a key. */
const FEWEST = 3;
/** A sheet that says what the columns hold names few of them where a heading could stand. */
const isLikely = (fewer: number, more: number): boolean => fewer === more || (fewer >= FEWEST && fewer * 2 >= more);

/** Whether two tables are of one shape: the same columns of a register, or one of the two has more of them. */
function hasColumnsOf(table: Table, main: Table): boolean {
  const [one, other] = [table, main].map(
    ({ columns }) => new Set(proposeColumns(columns).filter((column) => column !== null)),
  ) as [Set<ImportColumn>, Set<ImportColumn>];
  const fewer = isWithin(one, other) ? one : isWithin(other, one) ? other : null;
  if (fewer?.has("text") && isLikely(fewer.size, Math.max(one.size, other.size))) return true;
  const names = ({ columns }: Table) => columns.map(plain).toSorted().join("\n");
  return names(table) === names(main);
}

const isWithin = <Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): boolean =>
  [...one].every((value) => other.has(value));

/** Several tables as one: each column under the name that the main one has for it, each row with the number of its sheet. */
function together(main: Table, read: readonly Tabled[]): Table {
  const columns = [...main.columns];
  const known = proposeColumns(main.columns);
  const rows = read.flatMap(({ number, table, columns: own }) => {
    if (table === main) return table.rows.map(({ row, cells }) => ({ row: rowOnSheet(number, row), cells }));
    const inPlace = laidOut(columns, known, { columns: table.columns, rows: table.rows, read: own });
    return table.rows.map(({ row, cells }) => ({ row: rowOnSheet(number, row), cells: inPlace(cells) }));
  });
  const unseen = read.flatMap(({ number, table }) => (table.unseen ?? []).map((row) => rowOnSheet(number, row)));
  // What every sheet says is said of the file; what one says alone is said of its rows.
  const above = main.above.filter((line) => read.every(({ table }) => table.above.includes(line)));
  const { unseen: _, ...rest } = main;
  return { ...rest, above, columns, rows, ...(unseen.length > 0 && { unseen }) };
}

const sheetRead = ({ number, name, table, columns }: Tabled): SheetRead => ({
  ...{ number, name },
  ...saidAbove(table.above, table.columns[columns.indexOf("text")] ?? ""),
});
