import { findRegisterRows } from "@/lib/data/queries/register";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { RegisterFilter, SortOrder } from "@/lib/domain/finding/register-filter";
import { EXPORT_HEAD, exportRow } from "@/lib/format/finding-export";
import { toCsv } from "@/lib/outside/csv";

/** The findings that a filter shows, as a CSV file. That it was taken is in the access log before anybody has it. */
export async function exportFindings(
  actor: Actor,
  filter: RegisterFilter,
  sort: SortOrder,
  today: CalendarDate,
): Promise<string> {
  const rows = await findRegisterRows(actor, filter, sort, today);
  await recordAccess(actor, "exported", "findings", `csv: ${rows.length}`);
  return toCsv(EXPORT_HEAD, rows.map(exportRow));
}
