import { inScope } from "@/lib/data/scope";
import { changeImport, loadImport, loadUploadedFile } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { readAnswers } from "@/lib/domain/register-import/answers";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { type Result, refuse } from "@/lib/domain/result";
import { proposed } from "./proposed-reading";
import { readTable } from "./read-table";
import { startRegisterImport } from "./start-import";

const withFile = (actor: Actor, id: string) =>
  inScope(actor, async (db) => {
    const loaded = await loadImport(db, actor, id);
    const bytes = loaded && (await loadUploadedFile(db, actor, id));
    return loaded && bytes ? { loaded, bytes } : null;
  });

/** Reads one sheet of a file that was uploaded by itself, or all that have the same columns together. What was read before, and not recorded, gives way to it. */
export async function readSheet(
  actor: Actor,
  id: string,
  sheet: string | null,
): Promise<Result<null, SpreadsheetRefusal>> {
  const file = await withFile(actor, id);
  if (!file) return refuse("nothing-chosen");
  const { forceId, answers: before } = file.loaded;
  const read = await readTable(actor, forceId, file.bytes, sheet);
  if (!read.ok) return read;
  await inScope(actor, async (db) => {
    const { recorded } = readAnswers(before).sheets;
    const { mapping, answers } = await proposed(db, actor, forceId, read.value, recorded);
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

/** Reads a further sheet of a file of which others are recorded: an import of its own, from the same upload. */
export async function readNextSheet(
  actor: Actor,
  id: string,
  sheet: string,
  now: Date,
): Promise<Result<{ id: string }, SpreadsheetRefusal>> {
  const file = await withFile(actor, id);
  if (file?.loaded.state !== "done") return refuse("nothing-chosen");
  const { forceId, fileName, sheet: main, answers } = file.loaded;
  const { read, recorded } = readAnswers(answers).sheets;
  const before = [...new Set([...recorded, main, ...read.map(({ name }) => name)])];
  return startRegisterImport(actor, forceId, { fileName, bytes: file.bytes }, now, { sheet, recorded: before });
}
