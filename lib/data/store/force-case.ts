import "server-only";
import type { ForceCase } from "@/lib/domain/engage/force-commands";
import type { ForceOnReport } from "@/lib/domain/inspection/publication";
import { isSlug } from "@/lib/domain/written";
import type { Db } from "../scope";
import { versionsOf } from "./case";
import { relativeColumns, toRelative } from "./relatives";
import { lastLeft, openSpell } from "./spells";

/** A force's spell and its published findings that could be in Engage: without a parent, not closed. */
export async function loadForceCase(db: Db, forceId: string): Promise<ForceCase> {
  const rows = await db.finding.findMany({
    where: { forceId, parentId: null, publishedOn: { not: null }, status: { not: "closed" } },
    select: relativeColumns,
    orderBy: [{ family: "asc" }, { id: "asc" }],
  });
  const versions = await versionsOf(
    db,
    rows.map(({ id }) => id),
  );
  return {
    forceId,
    spell: await openSpell(db, forceId),
    findings: rows.map((row) => toRelative(row, versions.get(row.id))),
    lastLeftOn: await lastLeft(db, forceId),
  };
}

/** The force with this slug, or null. */
export async function forceBySlug(
  db: Db,
  slug: string,
): Promise<{ id: string; name: string; code: string | null } | null> {
  if (!isSlug(slug)) return null;
  return db.organisation.findFirst({ where: { slug, kind: "force" }, select: { id: true, name: true, code: true } });
}

/** The forces of an inspection as publication needs them; read after their chains are locked. */
export async function forcesOnReport(db: Db, forceIds: readonly string[], year: number): Promise<ForceOnReport[]> {
  const rows = await db.organisation.findMany({
    where: { id: { in: [...forceIds] } },
    select: { id: true, code: true },
  });
  const forces: ForceOnReport[] = [];
  for (const { id, code } of rows) {
    const last = await db.finding.aggregate({
      where: { forceId: id, referenceYear: year },
      _max: { referenceNumber: true },
    });
    forces.push({ id, code: code ?? "", lastNumber: last._max.referenceNumber ?? 0, spell: await openSpell(db, id) });
  }
  return forces;
}

/** The force with this name, or null. */
export const forceByName = (db: Db, name: string): Promise<{ readonly id: string } | null> =>
  db.organisation.findFirst({ where: { name, kind: "force" }, select: { id: true } });
