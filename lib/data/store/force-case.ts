import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ForceCase } from "@/lib/domain/engage/force-commands";
import type { Spell } from "@/lib/domain/engage/spell";
import type { ForceOnReport } from "@/lib/domain/inspection/draft";
import { isSlug } from "@/lib/domain/written";
import { list, object } from "../as-json";
import { Prisma } from "../generated/client";
import { ofOwnForces, ownForces } from "../own";
import type { Db } from "../scope";
import { type RelativeRow, relative, toRelative } from "./relatives";
import { type ReportRow, reported, toReport } from "./reports";
import { lastLeft, openSpell, openSpells } from "./spells";

const sql = Prisma.sql;

/** A force's spell and its published findings that could be in Engage: without a parent, not closed. */
export async function loadForceCase(db: Db, actor: Actor, forceId: string): Promise<ForceCase> {
  const [row] = await db.$queryRaw<{ found: ForceRow }[]>`select ${object(
    sql`'spell', ${openSpell(sql`o.id`)}, 'lastLeftOn', ${lastLeft(sql`o.id`)}, 'reported', ${reported(actor, sql`o.id`)}`,
    sql`'findings', ${list(
      object(relative("f"), sql`'version', (select coalesce(max(e.number), 0) from event e where e.finding_id = f.id)`),
      sql`f.family`,
      sql`from finding f where f.force_id = o.id and ${ownForces(actor)} and f.parent_id is null
        and f.published_on is not null and f.status <> 'closed'`,
    )}`,
  )} as found from organisation o where o.id = ${forceId}::uuid`;
  if (!row) return { forceId, spell: null, findings: [], lastLeftOn: null, reported: [] };
  const { spell, lastLeftOn, findings, reported: reports } = row.found;
  return {
    forceId,
    spell,
    findings: findings.map(({ version, ...finding }) => toRelative(finding, version)),
    lastLeftOn,
    reported: reports.map(toReport).filter(({ findingId }) => findingId === null),
  };
}

interface ForceRow {
  readonly spell: Spell | null;
  readonly lastLeftOn: CalendarDate | null;
  readonly reported: readonly ReportRow[];
  readonly findings: readonly (RelativeRow & { readonly version: number })[];
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
  const spells = await openSpells(db, forceIds);
  return rows.map(({ id, code }) => ({
    id,
    code: code ?? "",
    lastNumbers: numbers.get(id) ?? new Map(),
    spell: spells.get(id) ?? null,
  }));
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
