import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";

/** Ends the reading of a file, with its reason: thrown where something stands that is not understood, or is too much. */
export class NotUnderstood extends Error {
  constructor(readonly why: SpreadsheetRefusal) {
    super(why);
  }
}
