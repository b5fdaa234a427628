import type { Today } from "@/lib/data/demonstration";
import { findRegisterRows } from "@/lib/data/queries/register";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { RegisterFilter, SortOrder } from "@/lib/domain/finding/register-filter";

import { toCsv } from "@/lib/outside/csv";
import { exportHead, exportRow } from "@/lib/words/finding-export";

/** The findings that a filter shows, as a CSV file. It says which day it shows. That it was taken is in the access log before anybody has it. */
export async function exportFindings(
  actor: Actor,
  filter: RegisterFilter,
  sort: SortOrder,
  day: Today,
): Promise<string> {
  const rows = await findRegisterRows(actor, filter, sort, day.today);
  await recordAccess(actor, "exported", "findings", `csv: ${rows.length}`);
  return toCsv(
    exportHead(day),
    rows.map((row) => exportRow(row, day)),
  );
}
