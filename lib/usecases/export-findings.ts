import type { Today } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { findExportRows, keepRegisterIds } from "@/lib/data/queries/register";
import type { Actor } from "@/lib/domain/actor";
import type { RegisterFilter, SortOrder } from "@/lib/domain/finding/register-filter";
import { type Exported, findingColumns } from "@/lib/words/finding-export";
import { exportList, type HowExported } from "./export-list/export-list";

/** How many findings are read and sent at once: more of them outlive the next collection of what is not used any more, and stay in memory for long. */
const ROWS_PER_PIECE = 100;

const ALL_IN_CSV: HowExported = { format: "csv", columns: "all", filters: [] };

/**
 * The findings that a filter shows, as a file that comes in pieces. Which findings there are is settled before anybody has the
 * first piece of it.
 */
export async function exportFindings(
  actor: Actor,
  filter: RegisterFilter,
  sort: SortOrder,
  day: Today,
  how: HowExported = ALL_IN_CSV,
): Promise<AsyncGenerator<string | Uint8Array>> {
  const lists = await findLists(actor);
  const ids = await keepRegisterIds(actor, filter, sort, day.today);
  async function* pieces(): AsyncGenerator<readonly Exported[]> {
    for (let at = 0; at < ids.count; at += ROWS_PER_PIECE)
      yield await findExportRows(actor, ids.between(at, at + ROWS_PER_PIECE), day.today);
  }
  const columns = findingColumns(lists, day.today);
  return exportList(actor, { list: "findings", count: ids.count, columns, pieces: pieces() }, how, day);
}
