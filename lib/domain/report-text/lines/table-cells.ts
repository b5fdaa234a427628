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
  return lines.map((line) => {
    if (line.trim() === "") return false;
    if (columns === 0 || !isRowBelow(line, columns)) columns = fullCells(line);
    return columns > 0;
  });
}

/** Which lines are rows of a table of two columns, "Recommendation⇥Our assessment": its head, and those below with both cells. */
export function pairedRows(lines: readonly string[]): readonly boolean[] {
  let inside = false;
  return lines.map((line, i) => {
    if (line.trim() === "") return false;
    inside = inside ? isPair(line) : headsPairs(line, lines.slice(i + 1, i + 4));
    return inside;
  });
}
