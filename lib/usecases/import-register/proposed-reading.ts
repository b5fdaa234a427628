import type { Db } from "@/lib/data/scope";
import { knownInspections } from "@/lib/data/store/known-register";
import { savedMapping } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import type { ImportAnswers } from "@/lib/domain/register-import/answers";
import { proposedFileAnswers } from "@/lib/domain/register-import/file-answers";
import type { Table } from "@/lib/domain/register-import/headings";
import { rememberedAnswers } from "@/lib/domain/register-import/inspections-named";
import { keyBeside, keyOf, meaningsInKey } from "@/lib/domain/register-import/key-words";
import { type Mapping, proposeColumns, readSavedMapping } from "@/lib/domain/register-import/mapping";
import { withActions } from "@/lib/domain/register-import/rows-of-table";

/** How a table is read until somebody says otherwise: as the force's last file was, else by what its headings and cells say. */
export async function proposed(
  db: Db,
  actor: Actor,
  forceId: string,
  { columns, rows, above, unseen = [], from1904 = false, key: elsewhere = {}, otherForce, sheets }: Table,
  recorded: readonly string[] = [],
): Promise<{
  readonly mapping: Mapping;
  readonly answers: Pick<
    ImportAnswers,
    "inspections" | "file" | "otherForce" | "key" | "from1904" | "unseen" | "sheets"
  >;
}> {
  const { inspections, ...saved } = readSavedMapping(await savedMapping(db, actor, forceId));
  const named = proposeColumns(columns, saved.columns, rows);
  const own = withActions(rows, named);
  const key = { ...elsewhere, ...keyBeside(rows, columns), ...keyOf(rows, above) };
  return {
    mapping: { ...saved, progress: { ...meaningsInKey(rows, own, key), ...saved.progress }, columns: own },
    answers: {
      inspections: rememberedAnswers(inspections, await knownInspections(db, actor, forceId)),
      file: proposedFileAnswers(above, columns, rows, own),
      otherForce: otherForce ?? null,
      key,
      from1904,
      unseen,
      sheets: { read: [], left: [], ...sheets, recorded },
    },
  };
}
