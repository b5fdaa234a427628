import { randomUUID } from "node:crypto";
import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { forceById } from "@/lib/data/store/known-register";
import { savedMapping, startImport } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { firstCharacters } from "@/lib/domain/excerpt";
import { may } from "@/lib/domain/policy";
import { tableOf } from "@/lib/domain/register-import/headings";
import { MOST_ROWS } from "@/lib/domain/register-import/limits";
import { proposeColumns, readSavedMapping } from "@/lib/domain/register-import/mapping";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { readSpreadsheet } from "@/lib/outside/spreadsheets/read-spreadsheet";

export interface Uploaded {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The name of a file as it is shown: without a path or signs that do not print. */
const shownName = (name: string): string =>
  firstCharacters((name.toWellFormed().split(/[\\/]/).at(-1) ?? "").replace(/\p{C}/gu, "").trim(), 120) || "register";

/** Reads an uploaded register and keeps its rows under the actor's own name. Nothing is in the register yet. */
export async function startRegisterImport(
  actor: Actor,
  forceId: string,
  { fileName, bytes }: Uploaded,
  now: Date,
): Promise<Result<{ id: string }, SpreadsheetRefusal>> {
  const force = may(actor, "import a register", { forceId })
    ? await inScope(actor, (db) => forceById(db, forceId))
    : null;
  if (!force) return refuse("force-missing");
  const read = await readSpreadsheet(bytes);
  const table = read.ok ? tableOf(read.sheets) : null;
  const why = !read.ok
    ? read.why
    : !table
      ? "no-headings"
      : table.rows.length === 0
        ? "no-rows"
        : table.rows.length > MOST_ROWS
          ? "too-many-rows"
          : null;
  if (why || !table) {
    await recordAccess(actor, "refused", null, `import: ${why}`);
    return refuse(why ?? "no-headings");
  }
  const id = randomUUID();
  await inScope(
    actor,
    async (db) => {
      const saved = readSavedMapping(await savedMapping(db, forceId));
      const mapping = {
        columns: proposeColumns(table.columns, saved.columns),
        kinds: saved.kinds,
        progress: saved.progress,
      };
      await startImport(db, actor, { id, forceId, fileName: shownName(fileName), ...table, mapping }, now);
    },
    60_000,
  );
  return ok({ id });
}
