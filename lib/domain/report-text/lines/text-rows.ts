import type { Cell } from "./block";
import type { ReadingLine } from "./reading-line";
import { splitBullets } from "./split-bullets";
import { isRuleRow } from "./table-cells";

/** A row of a table in a text: bars part its cells. */
const isRow = (text: string): boolean => text.split(" | ", 3).length === 3 || /^\|.*\|/.test(text.slice(0, 400));

const cellsOf = (row: string, outer: boolean): Cell[] =>
  (outer ? row.replace(/^\|/, "") : row)
    .replace(/\|\s*$/, "")
    .split("|")
    .map((cell) => ({ text: splitBullets(cell.trim()).join("\n"), span: 1 }));

/**
 * The lines of a text with the cells of those that are rows. Whether a bar begins the rows, the first of them tells: in a
 * table without, a bar at the start follows an empty cell.
 */
export function withCells(lines: readonly ReadingLine[]): ReadingLine[] {
  let outer: boolean | null = null;
  return lines.flatMap((line) => {
    if (line.cells === null && !isRow(line.text) && (outer === null || !line.text.includes("|"))) {
      outer = null;
      return [line];
    }
    outer ??= line.text.startsWith("|");
    if (line.cells !== null || isRuleRow(line.text)) return line.cells !== null ? [line] : [];
    return [{ ...line, cells: cellsOf(line.text, outer) }];
  });
}
