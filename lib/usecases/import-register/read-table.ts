import { type Table, tableOf } from "@/lib/domain/register-import/headings";
import { MOST_ROWS } from "@/lib/domain/register-import/limits";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { readSpreadsheet } from "@/lib/outside/spreadsheets/read-spreadsheet";

/** The register that a file holds: on the sheet that was chosen, else on the one that looks most like a register. */
export async function readTable(
  bytes: Uint8Array,
  sheet: string | null = null,
): Promise<Result<Table, SpreadsheetRefusal>> {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) return refuse(read.why);
  const table = tableOf(read.sheets, sheet);
  if (!table) return refuse("no-headings");
  if (table.rows.length === 0) return refuse("no-rows");
  return table.rows.length > MOST_ROWS ? refuse("too-many-rows") : ok(table);
}
