import type { Sheet, SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";

export type ReadSpreadsheet =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly why: SpreadsheetRefusal };

export const refused = (why: SpreadsheetRefusal): ReadSpreadsheet => ({ ok: false, why });
