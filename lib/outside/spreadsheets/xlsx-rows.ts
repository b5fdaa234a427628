import { zipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { LONGEST_CELL, MOST_CHARACTERS } from "@/lib/domain/register-import/limits";
import type { Sheet } from "@/lib/domain/register-import/spreadsheet";
import { cellText } from "./cell-text";
import { type ReadSpreadsheet, refused } from "./reading-result";
import { outOfBounds, withoutEmptyCells } from "./sheet-bounds";
import { rewritten, textOf, unpackWorkbook } from "./workbook-parts";

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/** Reads every sheet of an Excel workbook. Only parts that were measured and cleared reach the reader. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadSpreadsheet> {
  const unpacked = unpackWorkbook(bytes);
  if (!unpacked.ok) return refused(unpacked.why);
  const { parts } = unpacked;
  for (const [name, part] of Object.entries(parts)) {
    if (!SHEET.test(name)) continue;
    const cleared = rewritten(part, withoutEmptyCells);
    const beyond = outOfBounds(textOf(cleared));
    if (beyond) return refused(beyond);
    parts[name] = cleared;
  }
  const packed = zipSync(parts, { level: 0 });
  const read = await readWorkbook(packed.buffer as ArrayBuffer);
  let characters = 0;
  const sheets: Sheet[] = [];
  for (const { sheet, data } of read) {
    const rows = data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }));
    for (const { cells } of rows) {
      for (const cell of cells) {
        characters += cell.length;
        if (cell.length > LONGEST_CELL || characters > MOST_CHARACTERS) return refused("too-much-text");
      }
    }
    sheets.push({ name: sheet, rows });
  }
  return { ok: true, sheets };
}
