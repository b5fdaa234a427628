import type { Actor } from "@/lib/domain/actor";
import { audiencesOf } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import { visibleTo } from "@/lib/domain/visibility";
import { Prisma } from "./generated/client";

const sql = Prisma.sql;

/**
 * The first wall: what a query asks for is no more than what `visibility.ts` gives its asker. The database's policies
 * are the second, and show nothing more even to a query that forgets this.
 */

/** Rows of the asker's own forces. */
export const ofOwnForces = ({ forces }: Actor) => (forces === "all" ? {} : { forceId: { in: [...forces] } });

/** Inspections that are on one of the asker's own forces. */
export const onOwnForces = (actor: Actor) => (actor.forces === "all" ? {} : { forces: { some: ofOwnForces(actor) } });

/** Evidence, events or reported changes whose audience includes the asker's side. */
export const forOwnSide = (actor: Actor) => ({ audience: { in: [...audiencesOf(actor)] } });

/** One of these values. Written one by one, since of a list that it is not told the planner takes ten to be in it. */
const among = (column: Prisma.Sql, values: readonly Prisma.Sql[]): Prisma.Sql =>
  values.length === 0 ? sql`false` : sql`${column} in (${Prisma.join(values)})`;

/** The asker's own forces as a condition on a column, a finding's (`f`) unless another is given. */
export const ownForces = (actor: Actor, force: Prisma.Sql = sql`f.force_id`) =>
  actor.forces === "all"
    ? sql`true`
    : among(
        force,
        actor.forces.map((id) => sql`${id}::uuid`),
      );

/** Who has a force's record now: itself, or the force that came after it. */
export const forceNow = (force: Prisma.Sql): Prisma.Sql =>
  sql`(select coalesce(had.with_id, had.id) from organisation had where had.id = ${force})`;

/** The forces whose record these have, by their slugs: themselves, and those that ended and passed to them. */
export const withRecords = (slugs: readonly string[]): Prisma.Sql =>
  sql`(select had.id from organisation had left join organisation has on has.id = had.with_id
    where had.kind = 'force' and (had.slug = any (${[...slugs]}::text[]) or has.slug = any (${[...slugs]}::text[])))`;

/** That a row is of this force (a query for its id), or of one that ended and whose record it has, as a condition on a column. */
export const inRecordOf = (force: Prisma.Sql, column: Prisma.Sql = sql`f.force_id`): Prisma.Sql =>
  sql`${column} = any (array(select had.id from organisation had where had.id = (${force}) or had.with_id = (${force})))`;

/** A force that has ended and whose record another one has now; and since when its spell in Engage goes on, where nobody ended it. */
export interface HadRecord {
  readonly slug: string;
  readonly name: string;
  readonly on: CalendarDate;
  readonly engagedSince: CalendarDate | null;
}

/** The forces that ended and whose record a force `o` has now, with the day, the latest first; and since when one is still in Engage. */
export const HAS_RECORDS = sql`(select coalesce(json_agg(json_build_object('slug', had.slug, 'name', had.name, 'on', had.ended_on,
    'engagedSince', (select max(x.entered_on) from engage_spell x where x.force_id = had.id and x.left_on is null))
    order by had.ended_on desc, had.name, had.id), '[]')
  from organisation had where had.with_id = o.id)`;

/** The forces whose record the one with this slug had on a day. */
export const withRecordsOn = (slug: string, day: string): Prisma.Sql =>
  sql`(select had.id from organisation had where had.kind = 'force'
    and force_on(had.id, ${day}::date) = (select n.id from organisation n where n.slug = ${slug} and n.kind = 'force'))`;

/** Of a force `o` that has ended: from which day, and who has its record now; null of one that has not. */
export const ENDED = sql`(select json_build_object('on', o.ended_on, 'name', n.name, 'slug', n.slug) from organisation n
  where o.ended_on is not null and n.id = coalesce(o.with_id, o.successor_id))`;

/** The policing body that oversees a force now, by its id; none where no body does. */
export const bodyIdOf = (force: Prisma.Sql): Prisma.Sql =>
  sql`(select seen.body_id from oversight seen where seen.until_on is null and seen.force_id = ${forceNow(force)})`;

/** Inspections `i` that are on one of the asker's own forces, as a condition. */
export const onOwn = (actor: Actor) =>
  actor.forces === "all"
    ? sql`true`
    : sql`exists (select 1 from inspection_force own where own.inspection_id = i.id and ${ownForces(actor, sql`own.force_id`)})`;

/** Records whose audience includes the asker's side, as a condition on a column. */
export const ownSide = (actor: Actor, audience: Prisma.Sql) =>
  among(
    audience,
    audiencesOf(actor).map((one) => sql`${one}`),
  );

/** Submissions `s` that were made, and drafts for whoever reads them, as a condition. */
export function submissionsShown(actor: Actor): Prisma.Sql {
  const [own = ""] = actor.forces === "all" ? [] : actor.forces;
  return visibleTo(actor, "submission in draft", own) ? sql`true` : sql`s.state <> 'draft'`;
}
