import { strFromU8 } from "fflate";
import { LONGEST_CELL, MOST_CHARACTERS } from "@/lib/domain/register-import/limits";
import type { Sheet, SheetRow } from "@/lib/domain/register-import/spreadsheet";
import type { Parts } from "../unpack";
import { NotUnderstood } from "./not-understood";
import { plainSheet } from "./plain-sheet";
import { sharedStrings } from "./plain-strings";
import { formatsOf } from "./plain-styles";
import type { WorkbookOutline } from "./workbook-outline";

/** The cells that all sheets of a workbook may span together, empty ones between them included. */
const MOST_CELLS = 4_000_000;

/** The sheets of a workbook, each part of it read once; what is not as spreadsheet programs write it ends the reading. Throws `NotUnderstood`. */
export function plainWorkbook(outline: WorkbookOutline, parts: Parts): readonly Sheet[] {
  const text = (part: string | null) => (part === null || !parts[part] ? null : strFromU8(parts[part]));
  const formats = formatsOf(text(outline.styles) ?? "<styleSheet/>");
  const dayOf = (serial: number) =>
    new Date(Math.round((serial + (outline.from1904 ? 1_462 : 0) - 25_569) * 86_400_000));
  const strings = sharedStrings(text(outline.strings) ?? "<sst/>");
  let cells = 0;
  let characters = 0;
  return outline.sheets.map(({ name, part, hidden }) => {
    const xml = text(part);
    if (xml === null) throw new NotUnderstood("damaged");
    const { rows, unseen } = plainSheet(xml, { strings, formats, dayOf }, MOST_CELLS - cells);
    cells += rows.length * (rows[0]?.cells.length ?? 0);
    characters += charactersOf(rows);
    if (characters > MOST_CHARACTERS) throw new NotUnderstood("too-much-text");
    const more = { ...(hidden && { hidden }), ...(unseen.length > 0 && { unseen }) };
    return { name, ...more, ...(outline.from1904 && { from1904: true }), rows };
  });
}

/** Counted cell by cell: a thousand may share one long text, which costs nothing until it is sent on. */
function charactersOf(rows: readonly SheetRow[]): number {
  let characters = 0;
  for (const { cells } of rows)
    for (const { length } of cells) {
      if (length > LONGEST_CELL) throw new NotUnderstood("too-much-text");
      characters += length;
    }
  return characters;
}
