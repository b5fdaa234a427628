import type { SpreadsheetFormat } from "@/lib/domain/register-import/spreadsheet";

/** A file to download. */
export interface HandedOut {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A name for a file that is made from an uploaded one. */
export const nameAfter = (fileName: string, what: string, format: SpreadsheetFormat) =>
  `${
    fileName
      .replace(/\.[a-z]{2,4}$/i, "")
      .replace(/[^\w-]+/g, "-")
      .slice(0, 60) || "register"
  }-${what}.${format}`;
