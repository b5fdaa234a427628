import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { type DateRange, RANGES, type RangeName, type RegisterFilter } from "@/lib/domain/finding/register-filter";
import { Prisma } from "../generated/client";
import { ownForces, withRecords } from "../own";
import { hasChallenge } from "./challenges";
import { hasDuty, isQuiet, SOMEBODY_LEFT } from "./duty-waits";
import { isOverdue, overdueWith } from "./overdue";

const sql = Prisma.sql;
const among = (column: Prisma.Sql, values: readonly string[]) =>
  values.length === 0 ? sql`true` : sql`${column} = any (${[...values]}::text[])`;

/** The day of the last update, or of publication where there was none. */
export const LAST_UPDATE = sql`coalesce(f.progress_on, f.published_on)`;

/** How many days a target that has moved lies after the first one. */
export const DAYS_SLIPPED = sql`(f.target - f.first_target)`;

/** A search pattern from what was typed: anywhere in the words, the typed signs taken literally. */
export const pattern = (typed: string) => `%${typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const MOST_WORDS = 40;

/** What to look for: each word by itself, in any order. */
const wordsOf = (text: string): readonly string[] =>
  [...new Set(text.split(/\s+/).filter(Boolean))].slice(0, MOST_WORDS);

/** The findings that a filter is looked for among, as `f`: all, or what a search found, with how well and where as `hit`. */
export const findings = ({ text }: RegisterFilter): Prisma.Sql =>
  text === ""
    ? sql`finding f`
    : sql`(select * from search_findings(${[...wordsOf(text)]}::text[]) offset 0) hit join finding f on f.id = hit.finding_id`;

/** Ids of what the address names by slugs, found once and not with every row. */
const named = (table: "inspection", column: Prisma.Sql, slugs: readonly string[]) =>
  slugs.length === 0
    ? sql`true`
    : sql`${column} = any (array(select n.id from ${Prisma.raw(table)} n where n.slug = any (${[...slugs]}::text[])))`;

/** The day of a finding that a range asks about. */
const DAYS: Record<RangeName, Prisma.Sql> = {
  published: sql`f.published_on`,
  deadline: sql`f.deadline_on`,
  target: sql`f.target`,
  updated: sql`f.progress_on`,
  since: sql`f.status_on`,
};

/** A finding without such a day lies in no range of it. */
const within = (day: Prisma.Sql, { from, to }: DateRange): readonly Prisma.Sql[] => [
  ...(from === null ? [] : [sql`${day} >= ${from}::date`]),
  ...(to === null ? [] : [sql`${day} <= ${to}::date`]),
];

/** A filter, but for its search, as conditions on a published finding `f`. */
export function conditions(actor: Actor, filter: RegisterFilter, today: CalendarDate) {
  const { progress, owners } = filter;
  const noProgress = progress.includes("none") ? sql`f.progress is null` : sql`false`;
  const nobody = owners.includes("none") ? sql`f.owner_id is null` : sql`false`;
  return Prisma.join(
    [
      ownForces(actor),
      sql`f.published_on is not null`,
      among(sql`f.kind`, filter.kinds),
      among(sql`f.status`, filter.statuses),
      among(sql`f.assurance`, filter.assurance),
      progress.length === 0 ? sql`true` : sql`(f.progress = any (${[...progress]}::text[]) or ${noProgress})`,
      owners.length === 0
        ? sql`true`
        : sql`(f.owner_id = any (${owners.filter((owner) => owner !== "none")}::uuid[]) or ${nobody})`,
      filter.forces.length === 0 ? sql`true` : sql`f.force_id = any (array(${withRecords(filter.forces)}))`,
      named("inspection", sql`f.inspection_id`, filter.inspections),
      among(sql`f.theme`, filter.themes),
      filter.priorities.length === 0
        ? sql`true`
        : sql`(f.priority = any (${[...filter.priorities]}::text[]) or ${filter.priorities.includes("none") ? sql`f.priority is null` : sql`false`})`,
      filter.overdue ? isOverdue(today) : sql`true`,
      filter.overdueWith.length === 0
        ? sql`true`
        : sql`(${isOverdue(today)} and ${overdueWith(today)} = any (${[...filter.overdueWith]}::text[]))`,
      filter.challenges.length === 0 ? sql`true` : hasChallenge(actor, filter.challenges),
      filter.waiting ? sql`(f.next_check_on is not null and f.status <> 'closed')` : sql`true`,
      filter.submitted ? sql`f.submission_pending` : sql`true`,
      filter.quiet === null ? sql`true` : isQuiet(filter.quiet, today),
      filter.slipped === null ? sql`true` : sql`(f.moves > 0 and ${DAYS_SLIPPED} >= ${filter.slipped}::int)`,
      filter.moved === null ? sql`true` : sql`(f.moves > 0 and f.moves >= ${filter.moved}::int)`,
      filter.age === null
        ? sql`true`
        : sql`f.published_on <= (${today}::date - make_interval(months => ${filter.age}::int))::date`,
      ...RANGES.flatMap((range) => within(DAYS[range], filter.ranges[range])),
      filter.mine ? sql`(f.owner_id = ${actor.personId}::uuid or f.sponsor_id = ${actor.personId}::uuid)` : sql`true`,
      filter.left ? SOMEBODY_LEFT : sql`true`,
      filter.duty === null ? sql`true` : hasDuty(actor, filter.duty, today),
    ],
    " and ",
  );
}
