import { DEEPEST_HEADING, MOST_COLUMNS, MOST_ROWS } from "@/lib/domain/register-import/limits";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";

const ROW_OR_CELL = /<(?:\w+:)?(row|c)(?=[\s>/])([^<>]*)>/g;
const AT = /\sr="([A-Z]{0,3})(\d{0,7})"/;

/**
 * A sheet without what says nothing: formulas (their last results stay, as text), cells and rows that only have a
 * format. Spreadsheets are often formatted down to their millionth row. No pattern looks past the next `<`, so that a sheet
 * of tags that never end takes no longer than another.
 */
export const withoutEmptyCells = (xml: string): string =>
  xml
    .replace(/<((?:\w+:)?f)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)/g, "")
    .replace(/<((?:\w+:)?v)(?:\s[^<>]*)?(?:\/>|><\/\1>)/g, "")
    .replace(/<((?:\w+:)?c)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1>)/g, "")
    .replace(/<((?:\w+:)?row)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1>)/g, "");

/**
 * Why a sheet is larger than a register, by where its cells stand and not by what it declares; null when it is not. A cell
 * far below all others is no register of a million rows, and said to be what it is.
 */
export function outOfBounds(xml: string): SpreadsheetRefusal | null {
  let row = 0;
  let column = 0;
  let filled = 0;
  let lowest = 0;
  let rightmost = 0;
  for (const [, tag, attributes = ""] of xml.matchAll(ROW_OR_CELL)) {
    const [, letters = "", number = ""] = AT.exec(attributes) ?? [];
    if (tag === "row") {
      row = number === "" ? row + 1 : Number(number);
      filled += 1;
      column = 0;
    } else {
      column = letters === "" ? column + 1 : columnOf(letters);
      if (number !== "") row = Number(number);
    }
    lowest = Math.max(lowest, row);
    rightmost = Math.max(rightmost, column);
  }
  if (lowest > MOST_ROWS + DEEPEST_HEADING) return filled > MOST_ROWS ? "too-many-rows" : "cell-far-below";
  return rightmost > MOST_COLUMNS ? "too-many-columns" : null;
}

/** Counted from 1: "A" is 1, "AA" is 27. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
