import { NotUnderstood } from "./not-understood";
import { plainWorkbook } from "./plain-workbook";
import { type ReadSpreadsheet, refused } from "./reading-result";
import { unpackWorkbook } from "./workbook-parts";

/** Reads every sheet of an Excel workbook, or says why it is not read. */
export function readXlsx(bytes: Uint8Array): ReadSpreadsheet {
  try {
    const { outline, parts } = unpackWorkbook(bytes);
    if (outline.sheets.length === 0) return refused("no-headings");
    return { ok: true, sheets: plainWorkbook(outline, parts) };
  } catch (error) {
    if (error instanceof NotUnderstood) return refused(error.why);
    throw error;
  }
}
