import type { Today } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { findExportRows, findRegisterIds } from "@/lib/data/queries/register";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { RegisterFilter, SortOrder } from "@/lib/domain/finding/register-filter";
import type { Lists } from "@/lib/domain/list/lists";

import { toCsvInPieces } from "@/lib/outside/csv";
import { exportHead, exportRow } from "@/lib/words/finding-export";

/** How many findings are read and sent at once. */
const ROWS_PER_PIECE = 500;

/**
 * The findings that a filter shows, as a CSV file that comes in pieces. It says which day it shows. That it was taken is
 * in the access log before anybody has the first piece of it. Which findings there are is settled before that, too.
 */
export async function exportFindings(
  actor: Actor,
  filter: RegisterFilter,
  sort: SortOrder,
  day: Today,
): Promise<AsyncGenerator<string>> {
  const lists = await findLists(actor);
  const ids = await findRegisterIds(actor, filter, sort, day.today);
  await recordAccess(actor, "exported", "findings", `csv: ${ids.length}`);
  return toCsvInPieces(exportHead(day), rowsOf(actor, ids, day, lists));
}

async function* rowsOf(
  actor: Actor,
  ids: readonly string[],
  day: Today,
  lists: Lists,
): AsyncGenerator<readonly (readonly string[])[]> {
  for (let at = 0; at < ids.length; at += ROWS_PER_PIECE) {
    const rows = await findExportRows(actor, ids.slice(at, at + ROWS_PER_PIECE), day.today);
    yield rows.map((row) => exportRow(row, day, lists));
  }
}
