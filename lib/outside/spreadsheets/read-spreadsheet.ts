import { LARGEST_FILE } from "@/lib/domain/register-import/limits";
import { readCsv } from "./csv-rows";
import { type ReadSpreadsheet, refused } from "./reading-result";
import { kindOfSpreadsheet } from "./spreadsheet-kind";
import { readXlsx } from "./xlsx-rows";

/**
 * The sheets of a spreadsheet, .xlsx or .csv, told by its bytes and not by its name. Any bytes at all can be given: what
 * is not read is refused with its reason, and nothing is thrown.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<ReadSpreadsheet> {
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > LARGEST_FILE) return refused("too-large");
  const kind = kindOfSpreadsheet(bytes);
  if (typeof kind === "object") return refused(kind.why);
  try {
    return kind === "xlsx" ? readXlsx(bytes) : readCsv(bytes);
  } catch {
    return refused("damaged");
  }
}
