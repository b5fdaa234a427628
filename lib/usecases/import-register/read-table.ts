import { inScope } from "@/lib/data/scope";
import { otherForceNames } from "@/lib/data/store/known-register";
import type { Actor } from "@/lib/domain/actor";
import type { Table } from "@/lib/domain/register-import/headings";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { type Result, refuse } from "@/lib/domain/result";
import { readApart } from "@/lib/outside/apart/read-apart";

/** The register of a force that somebody's file holds: on the sheet that was chosen, else on the ones that look most like a register. */
export async function readTable(
  actor: Actor,
  forceId: string,
  bytes: Uint8Array,
  sheet: string | null = null,
): Promise<Result<Table, SpreadsheetRefusal>> {
  const otherForces = await inScope(actor, (db) => otherForceNames(db, actor, forceId));
  const read = await readApart("register", { bytes, sheet, otherForces }, actor.personId);
  return read.ok ? read.value : refuse(read.why);
}
