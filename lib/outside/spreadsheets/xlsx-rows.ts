import readWorkbook from "read-excel-file/universal";
import { LONGEST_CELL, MOST_CHARACTERS } from "@/lib/domain/register-import/limits";
import type { Sheet } from "@/lib/domain/register-import/spreadsheet";
import { cellText } from "./cell-text";
import { NotUnderstood } from "./not-understood";
import { plainWorkbook } from "./plain-workbook";
import { type ReadSpreadsheet, refused } from "./reading-result";
import { unpackWorkbook } from "./workbook-parts";

/** Reads every sheet of an Excel workbook. The reader is handed a workbook that was written anew, and nothing of the file itself. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadSpreadsheet> {
  try {
    const { outline, parts } = unpackWorkbook(bytes);
    if (outline.sheets.length === 0) return refused("no-headings");
    const plain = plainWorkbook(outline, parts);
    return {
      ok: true,
      sheets: sheetsOf(
        await readWorkbook(plain.bytes.buffer as ArrayBuffer),
        outline.sheets.map(({ hidden }) => hidden),
        plain.unseen,
      ),
    };
  } catch (error) {
    if (error instanceof NotUnderstood) return refused(error.why);
    throw error;
  }
}

function sheetsOf(
  read: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[],
  hidden: readonly boolean[],
  unseen: readonly (readonly number[])[],
): Sheet[] {
  let characters = 0;
  // Counted before it is made text: a thousand cells may share one long text, which costs nothing until then.
  const textOf = (value: unknown): string => {
    const length = typeof value === "string" ? value.length : 0;
    characters += length;
    if (length > LONGEST_CELL || characters > MOST_CHARACTERS) throw new NotUnderstood("too-much-text");
    return cellText(value);
  };
  return read.map(({ sheet, data }, at) => ({
    name: sheet,
    ...(hidden[at] ? { hidden: true } : {}),
    ...(unseen[at]?.length ? { unseen: unseen[at] } : {}),
    rows: data.map((cells, index) => ({ row: index + 1, cells: cells.map(textOf) })),
  }));
}
