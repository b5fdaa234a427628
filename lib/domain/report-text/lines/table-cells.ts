import { listMarkerOf } from "./list-marker";
import { endsIn } from "./signs";

/**
 * The cells of a row of a table in text. `outer` says whether the table's rows begin with a bar, as its head does; in one
 * without, a bar at the start follows an empty cell: " | Treatment of the public | Preventing crime".
 */
export const cellsOf = (row: string, outer = row.startsWith("|")): string[] =>
  (outer ? row.replace(/^\|/, "") : row)
    .replace(/\|\s*$/, "")
    .split("|")
    .map((cell) => cell.trim());

/** "|---|:---:|": the rule below the head of a table in Markdown. */
export const isRuleRow = (row: string): boolean => /^\|?[\s:-]{3,}\|[\s|:-]*$/.test(row.slice(0, 300));

const LONGEST_LONE_CELL = 80;

/** How many cells tabs part here, none of them empty: "Outstanding⇥Good⇥Adequate"; 0 where one is, or none are. */
function fullCells(line: string): number {
  const cells = line.split("\t");
  return cells.length >= 3 && cells.every((cell) => cell.trim() !== "") ? cells.length : 0;
}

/** How many cells tabs part here, some empty, where the lines below have as many; 0 where they have not. */
function alikeBelow(line: string, below: readonly string[]): number {
  const count = line.split("\t").length;
  const next = below.filter((each) => each.trim() !== "").slice(0, 2);
  return count >= 4 && next.length === 2 && next.every((each) => each.split("\t").length === count) ? count : 0;
}

const pairIn = (line: string): readonly string[] => line.split("\t").map((cell) => cell.trim());
const isPair = (line: string): boolean => {
  const [first = "", second = "", ...more] = pairIn(line);
  return more.length === 0 && first.split(" ").length >= FEWEST_WORDS && second !== "";
};
/** Two short names above lines of which each has words, a tab, and what is said of them. */
const headsPairs = (line: string, below: readonly string[]): boolean =>
  pairIn(line).length === 2 &&
  pairIn(line).every((name) => name !== "" && name.length <= SHORT_NAME && !endsIn(name, ".:;")) &&
  isPair(below.find((each) => each.trim() !== "") ?? "");
const SHORT_NAME = 30;
const FEWEST_WORDS = 6;

function isRowBelow(line: string, columns: number): boolean {
  const cells = line.split("\t");
  if (cells.length === 1 || cells.length > columns) return false;
  // "•⇥verify the qualifications": Word puts a tab between the sign and its item
  const marker = listMarkerOf(`${(cells[0] ?? "").trim()} x`);
  const item = (cells[0] ?? "").length <= 6 && (marker?.kind === "sign" || (marker !== null && cells.length === 2));
  return !item && (/\S\t/.test(line) || line.trim().length <= LONGEST_LONE_CELL);
}

/**
 * Which lines are rows of a table pasted with a tab between its cells: below a head without an empty cell, two tabs in a
 * row and one at the start of a line stand for empty ones. Elsewhere tabs only set words apart.
 */
export function tabbedRows(lines: readonly string[]): readonly boolean[] {
  let columns = 0;
  return lines.map((line, i) => {
    if (line.trim() === "") return false;
    if (columns === 0 || !isRowBelow(line, columns))
      columns = fullCells(line) || alikeBelow(line, lines.slice(i + 1, i + 6));
    return columns > 0;
  });
}

/** "Ref⇥R1", "Recommendation⇥The force should …", "Status⇥Open": three lines or more, each a short name and what it says. */
function namedParts(lines: readonly string[]): readonly boolean[] {
  const own = lines.map((line) => {
    const [name = "", says = "", ...more] = pairIn(line);
    return more.length === 0 && name !== "" && says !== "" && name.length <= LONGEST_PART && !listMarkerOf(`${name} x`);
  });
  const result = own.map(() => false);
  for (let from = 0; from < own.length; from += 1) {
    let to = from;
    while (own[to]) to += 1;
    if (to - from >= FEWEST_PARTS) result.fill(true, from, to);
    from = Math.max(from, to);
  }
  return result;
}
const LONGEST_PART = 40;
const FEWEST_PARTS = 3;

/** Which lines are rows of a table of two columns, "Recommendation⇥Our assessment": its head, and those below with both cells. */
export function pairedRows(lines: readonly string[]): readonly boolean[] {
  let inside = false;
  const named = namedParts(lines);
  return lines.map((line, i) => {
    if (line.trim() === "") return false;
    if (named[i]) return true;
    inside = inside ? isPair(line) : headsPairs(line, lines.slice(i + 1, i + 4));
    return inside;
  });
}
