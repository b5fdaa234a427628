import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ForceCase } from "@/lib/domain/engage/force-commands";
import type { Spell } from "@/lib/domain/engage/spell";
import type { ForceOnReport } from "@/lib/domain/inspection/draft";
import type { LadderCase } from "@/lib/domain/reminder/set-ladder";
import type { SignOffCase } from "@/lib/domain/submission/sign-off";
import { isSlug } from "@/lib/domain/written";
import { list, object } from "../as-json";
import { bodyOf } from "../bodies";
import { Prisma } from "../generated/client";
import { ladderFrom } from "../ladder";
import { ENDED, ofOwnForces, ownForces } from "../own";
import type { Db } from "../scope";
import { askIn, type Question, question } from "../together";
import { type RelativeRow, relative, toRelative } from "./relatives";
import { type ReportRow, reported, toReport } from "./reports";
import { lastLeft, openSpell } from "./spells";

const sql = Prisma.sql;

/** A force's spell and its published findings that could be in Engage: without a parent, not closed. `force` is a query for its id; null when there is none. */
export const forceCase = (actor: Actor, force: Prisma.Sql): Question<ForceCase | null> =>
  question(
    sql`select ${object(
      sql`'forceId', o.id, 'spell', ${openSpell(sql`o.id`)}, 'lastLeftOn', ${lastLeft(sql`o.id`)}, 'reported', ${reported(actor, sql`o.id`)}`,
      sql`'findings', ${list(
        object(relative("f"), sql`'version', (select count(*) from event e where e.finding_id = f.id)`),
        sql`f.family`,
        sql`from finding f where f.force_id = o.id and ${ownForces(actor)} and f.parent_id is null
          and f.published_on is not null and f.status <> 'closed'`,
      )}`,
    )} as found from organisation o where o.id = (${force})`,
    ([row]: readonly { readonly found: ForceRow }[]) => (row ? toForceCase(row.found) : null),
  );

const toForceCase = ({ findings, reported: reports, ...force }: ForceRow): ForceCase => ({
  ...force,
  findings: findings.map(({ version, ...finding }) => toRelative(finding, version)),
  reported: reports.map(toReport).filter(({ findingId }) => findingId === null),
});

/** The same in the transaction of a write. */
export const loadForceCase = async (db: Db, actor: Actor, forceId: string): Promise<ForceCase> =>
  (await askIn(db, forceCase(actor, sql`select ${forceId}::uuid`))) ?? {
    forceId,
    spell: null,
    findings: [],
    lastLeftOn: null,
    reported: [],
  };

interface ForceRow {
  readonly forceId: string;
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

/** The ladder by which people of the force with this slug are reminded; null when there is none. */
export async function loadLadder(db: Db, _actor: Actor, slug: string): Promise<LadderCase | null> {
  const force = await db.organisation.findFirst({ where: { slug, kind: "force" }, select: { id: true, ladder: true } });
  return force && { forceId: force.id, ladder: ladderFrom(force.ladder) };
}

/** Whether the force with this slug asks for sign-off; null when there is none. */
export async function loadSignOff(db: Db, _actor: Actor, slug: string): Promise<SignOffCase | null> {
  const force = await db.organisation.findFirst({
    where: { slug, kind: "force" },
    select: { id: true, submissionsSignedOff: true },
  });
  return force && { forceId: force.id, asks: force.submissionsSignedOff };
}

/** Those of these ids that are forces. */
export async function knownForces(db: Db, _actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db.organisation.findMany({ where: { id: { in: [...ids] }, kind: "force" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

interface ReportForceRow extends Omit<ForceOnReport, "lastNumbers"> {
  /** A year, and the last number allotted in it. */
  readonly lastNumbers: readonly (readonly [number, number])[];
}

/** The forces of an inspection as publication needs them. */
export const reportForces = (actor: Actor, forceIds: readonly string[]): Question<readonly ForceOnReport[]> =>
  question(
    sql`select ${object(
      sql`'id', o.id, 'code', coalesce(o.code, ''), 'spell', ${openSpell(sql`o.id`)}, 'body', ${bodyOf(sql`o.id`)}, 'name', o.name, 'ended', ${ENDED}`,
      sql`'lastNumbers', (select coalesce(json_agg(json_build_array(n.year, n.last)), '[]') from (
        select f.reference_year as year, max(f.reference_number) as last from finding f
        where f.force_id = o.id and ${ownForces(actor)} and f.published_on is not null group by f.reference_year) n)`,
    )} as force from organisation o where o.id = any (${[...forceIds]}::uuid[]) order by o.id`,
    (rows: readonly { readonly force: ReportForceRow }[]) =>
      rows.map(({ force: { lastNumbers: numbers, ...force } }) => ({ ...force, lastNumbers: new Map(numbers) })),
  );

/** The same in the transaction of a write, after their chains are locked. */
export const forcesOnReport = (db: Db, actor: Actor, forceIds: readonly string[]): Promise<readonly ForceOnReport[]> =>
  askIn(db, reportForces(actor, forceIds));

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
