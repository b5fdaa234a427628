import type { Db } from "@/lib/data/scope";
import { knownInspections } from "@/lib/data/store/known-register";
import { savedMapping } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import type { Table } from "@/lib/domain/register-import/headings";
import { rememberedAnswers } from "@/lib/domain/register-import/inspections-named";
import type { InspectionAnswers } from "@/lib/domain/register-import/known";
import { type Mapping, proposeColumns, readSavedMapping } from "@/lib/domain/register-import/mapping";

/** How a table is read until somebody says otherwise: as the force's last file was, else by what its headings say. */
export async function proposed(
  db: Db,
  actor: Actor,
  forceId: string,
  { columns }: Table,
): Promise<{ readonly mapping: Mapping; readonly inspections: InspectionAnswers }> {
  const { inspections, ...saved } = readSavedMapping(await savedMapping(db, forceId));
  return {
    mapping: { ...saved, columns: proposeColumns(columns, saved.columns) },
    inspections: rememberedAnswers(inspections, await knownInspections(db, actor, forceId)),
  };
}
