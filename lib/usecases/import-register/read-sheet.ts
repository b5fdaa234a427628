import { inScope } from "@/lib/data/scope";
import { changeImport, loadImport, loadUploadedFile } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { type Result, refuse } from "@/lib/domain/result";
import { proposed } from "./proposed-reading";
import { readTable } from "./read-table";

/** Reads another sheet of a file that was uploaded. What was read before, and not recorded, gives way to it. */
export async function readSheet(actor: Actor, id: string, sheet: string): Promise<Result<null, SpreadsheetRefusal>> {
  const bytes = await inScope(actor, (db) => loadUploadedFile(db, actor, id));
  if (!bytes) return refuse("nothing-chosen");
  const read = await readTable(actor, bytes, sheet);
  if (!read.ok) return read;
  await inScope(actor, async (db) => {
    const loaded = await loadImport(db, actor, id);
    if (!loaded) return;
    const { mapping, answers } = await proposed(db, actor, loaded.forceId, read.value);
    await changeImport(db, actor, id, ["mapping", "checked", "failed"], {
      state: "mapping",
      table: read.value,
      mapping,
      answers,
      result: {},
    });
  });
  return { ok: true, value: null };
}
