import { IMPORT_COLUMNS } from "./column";
import { EXACT, likeness } from "./heading-likeness";
import type { SheetRow } from "./spreadsheet";

const SHORT = 60;
const MOST_WORDS = 4;

const DATED = ["target", "first-target", "deadline"] as const;

const isKnown = (heading: string, least: number): boolean =>
  IMPORT_COLUMNS.some((column) => likeness(heading, column) >= least);

/** The headings of a table that begins at a row, with their groups above them or their names below them; and the last row that they take. */
export function headingsAt(
  rows: readonly SheetRow[],
  at: number,
): { readonly head: readonly string[]; readonly last: number } {
  const cellsAt = (index: number): readonly string[] => rows[index]?.cells ?? [];
  const [own, below] = [cellsAt(at), cellsAt(at + 1)];
  return isSecondRow(own, below)
    ? { head: headingsOver(own, below), last: at + 1 }
    : { head: headingsOver(cellsAt(at - 1), own), last: at };
}

/** Headings in two rows: a name that says nothing alone ("First", "Now") is read with the group that it stands under ("Target"). */
function headingsOver(groups: readonly string[], names: readonly string[]): readonly string[] {
  if (groups.filter((cell) => cell.trim() !== "").length < 2) return names;
  let group = "";
  return Array.from({ length: Math.max(names.length, groups.length) }, (_, index) => {
    const [over, name] = [(groups[index] ?? "").trim(), (names[index] ?? "").trim()];
    if (over !== "") group = over;
    if (name === "") return over;
    if (group === "" || group.length > SHORT || isKnown(name, 1)) return name;
    return underGroup(group, name) ?? name;
  });
}

/** "First" under "Dates" is a first date, and "Latest" under "Target" the latest. */
function underGroup(group: string, name: string): string | null {
  const one = group.replace(/s$/i, "");
  const both = [`${name} ${group}`, `${group} ${name}`, `${name} ${one}`, `${one} ${name}`];
  if (DATED.some((column) => likeness(one, column) > 0)) both.push(`${name} date`);
  return both.find((heading) => isKnown(heading, EXACT)) ?? null;
}

/**
 * Whether the row below headings is their second one: it has short names alone, each below a group or beside one, and most of
 * them name a column together with it. The words of a finding are never among them.
 */
function isSecondRow(own: readonly string[], below: readonly string[]): boolean {
  const names = below.map((cell) => cell.trim());
  const filled = names.flatMap((name, index) => (name === "" ? [] : [index]));
  if (filled.length === 0 || filled.some((index) => !isName(names[index] ?? ""))) return false;
  // Below a name of its own nothing is needed; a row that fills those too holds cells, or the names that were read already.
  if (filled.every((index) => (own[index] ?? "").trim() !== "")) return false;
  let group = "";
  let known = 0;
  for (const [index, name] of names.entries()) {
    group = (own[index] ?? "").trim() || group;
    if (name !== "" && group !== "" && underGroup(group, name) !== null) known += 1;
  }
  return known * 2 >= filled.length;
}

const isName = (cell: string): boolean =>
  cell.length <= SHORT && !/\d/.test(cell) && cell.split(/\s+/).length <= MOST_WORDS && /\p{L}/u.test(cell);
