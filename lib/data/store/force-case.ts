import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ForceCase } from "@/lib/domain/engage/force-commands";
import type { ForceOnReport } from "@/lib/domain/inspection/draft";
import { isSlug } from "@/lib/domain/written";
import { ofOwnForces } from "../own";
import type { Db } from "../scope";
import { versionsOf } from "./case";
import { relativeColumns, toRelative } from "./relatives";
import { waitingReports } from "./reports";
import { lastLeft, openSpell } from "./spells";

/** A force's spell and its published findings that could be in Engage: without a parent, not closed. */
export async function loadForceCase(db: Db, actor: Actor, forceId: string): Promise<ForceCase> {
  const rows = await db.finding.findMany({
    where: {
      AND: [{ forceId }, ofOwnForces(actor)],
      parentId: null,
      publishedOn: { not: null },
      status: { not: "closed" },
    },
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
    reported: await waitingReports(db, actor, forceId, null),
  };
}

/** The force with this slug, or null. Which forces there are is known to everybody who is signed in. */
export async function forceBySlug(
  db: Db,
  _actor: Actor,
  slug: string,
): Promise<{ id: string; name: string; code: string | null } | null> {
  if (!isSlug(slug)) return null;
  return db.organisation.findFirst({ where: { slug, kind: "force" }, select: { id: true, name: true, code: true } });
}

/** Those of these ids that are forces. */
export async function knownForces(db: Db, _actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db.organisation.findMany({ where: { id: { in: [...ids] }, kind: "force" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The forces of an inspection as publication needs them; read after their chains are locked. */
export async function forcesOnReport(db: Db, actor: Actor, forceIds: readonly string[]): Promise<ForceOnReport[]> {
  const rows = await db.organisation.findMany({
    where: { id: { in: [...forceIds] } },
    select: { id: true, code: true },
    orderBy: { id: "asc" },
  });
  const numbers = await lastNumbers(db, actor, forceIds);
  const forces: ForceOnReport[] = [];
  for (const { id, code } of rows) {
    const spell = await openSpell(db, id);
    forces.push({ id, code: code ?? "", lastNumbers: numbers.get(id) ?? new Map(), spell });
  }
  return forces;
}

/** The last number allotted in each year to a finding of each of these forces. */
export async function lastNumbers(
  db: Db,
  actor: Actor,
  forceIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const rows = await db.finding.groupBy({
    by: ["forceId", "referenceYear"],
    where: { AND: [{ forceId: { in: [...forceIds] } }, ofOwnForces(actor)], publishedOn: { not: null } },
    _max: { referenceNumber: true },
  });
  const numbers = new Map<string, Map<number, number>>();
  for (const { forceId, referenceYear, _max } of rows) {
    const years = numbers.get(forceId) ?? new Map<number, number>();
    if (referenceYear) numbers.set(forceId, years.set(referenceYear, _max.referenceNumber ?? 0));
  }
  return numbers;
}

/** The force with this name, or null. */
export const forceByName = (db: Db, _actor: Actor, name: string): Promise<{ readonly id: string } | null> =>
  db.organisation.findFirst({ where: { name, kind: "force" }, select: { id: true } });
