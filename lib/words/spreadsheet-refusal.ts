import { SPREADSHEET_REFUSALS } from "@/lib/domain/register-import/spreadsheet";
import { words } from "./words";

/** The sentence for a code in an address; null for anything else: nobody puts words on our pages with a link. */
export const spreadsheetRefusal = (code: string | readonly string[] | undefined): string | null => {
  const known = SPREADSHEET_REFUSALS.find((refusal) => refusal === code);
  return known ? words.import.spreadsheet[known] : null;
};
