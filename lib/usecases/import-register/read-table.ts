import type { Actor } from "@/lib/domain/actor";
import type { Table } from "@/lib/domain/register-import/headings";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { type Result, refuse } from "@/lib/domain/result";
import { readApart } from "@/lib/outside/apart/read-apart";

/** The register that somebody's file holds: on the sheet that was chosen, else on the one that looks most like a register. */
export async function readTable(
  { personId }: Actor,
  bytes: Uint8Array,
  sheet: string | null = null,
): Promise<Result<Table, SpreadsheetRefusal>> {
  const read = await readApart("register", { bytes, sheet }, personId);
  return read.ok ? read.value : refuse(read.why);
}
