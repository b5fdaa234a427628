import "server-only";
import type { ForceCase } from "@/lib/domain/engage/spell";
import type { Db } from "../scope";
import { lastLeft, openSpell, relativeColumns, toRelative, versionsOf } from "./case";
import { isSlug } from "./slug";

/** A force's spell and its published findings that could be in Engage: without a parent, not closed. */
export async function loadForceCase(db: Db, forceId: string): Promise<ForceCase> {
  const rows = await db.finding.findMany({
    where: { forceId, parentId: null, publishedOn: { not: null }, status: { not: "closed" } },
    select: relativeColumns,
    orderBy: [{ family: "asc" }],
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
