import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { WAITS_FOR, type WaitsFor } from "@/lib/domain/dependency/dependency";
import { Prisma } from "../generated/client";
import { ownForces } from "../own";
import { type Question, question } from "../together";

/**
 * `overdue` of the domain, as the database says it: the one statement of it in SQL, which lists, counts, orders, duties and the
 * register of any day are made of. `overdue.db.test.ts` compares it with the domain's on many findings.
 */
const sql = Prisma.sql;

/** The columns that it depends on: of a finding, or of one as it is kept of a day. */
interface Dated {
  readonly status: Prisma.Sql;
  /** The earlier of its own two dates. */
  readonly first: Prisma.Sql;
  readonly pending: Prisma.Sql;
  readonly check: Prisma.Sql;
}

const ofFinding = (row: string): Dated => {
  const column = (name: string) => Prisma.raw(`${row}.${name}`);
  return {
    status: column("status"),
    first: sql`least(${column("deadline_on")}, ${column("target")})`,
    pending: column("submission_pending"),
    check: column("next_check_on"),
  };
};
const FINDING = ofFinding("f");
const BELOW = ofFinding("r");
const KEPT: Dated = {
  ...{ status: sql`status`, first: sql`first_date`, pending: sql`submission_pending`, check: sql`next_check_on` },
};

/** A day is past from the next day on. */
const isPast = (day: Prisma.Sql, today: CalendarDate) => sql`${day} < ${today}::date`;
const isLate = ({ status, first }: Dated, today: CalendarDate) =>
  sql`(${status} <> 'closed' and ${isPast(first, today)})`;

/** `waitsFor` of the domain, as its place in the domain's list: ours before theirs, for of several the whole is ours where any is. */
const place = (of: WaitsFor) => Prisma.raw(String(WAITS_FOR.indexOf(of) + 1));
const whose = ({ pending, check }: Dated, today: CalendarDate) =>
  sql`case when ${pending} then ${place("inspectorate")} when ${check} >= ${today}::date then ${place("other-body")} else ${place("force")} end`;
const inWords = (at: Prisma.Sql) => sql`(${[...WAITS_FOR]}::text[])[${at}]`;

/** The published recommendations of a cause of concern `f` that are overdue. */
const lateBelow = (today: CalendarDate) =>
  sql`finding r where r.parent_id = f.id and r.published_on is not null and ${isLate(BELOW, today)}`;
const IS_OPEN_CAUSE = sql`f.kind = 'cause-of-concern' and f.status <> 'closed'`;

/** The earlier of a finding's own two dates: since when it is overdue, where that is past. */
export const FIRST_DATE = FINDING.first;

/** That a finding `f` is overdue by a date of its own. */
export const hasPastDate = (today: CalendarDate) => isLate(FINDING, today);

/** Since when it is, of a finding `f` or of the recommendations of one; null where it is not. */
export const pastDate = (today: CalendarDate) => sql`case when ${isLate(FINDING, today)} then ${FINDING.first} end`;
export const pastDateBelow = (today: CalendarDate) =>
  sql`case when ${IS_OPEN_CAUSE} then (select min(${BELOW.first}) from ${lateBelow(today)}) end`;

/** That the force is the one that an overdue finding `f` waits for. */
export const isOurs = (today: CalendarDate) => sql`${whose(FINDING, today)} = ${place("force")}`;

/** `overdueWith` of the domain: whose a finding `f` is that is overdue by itself or through its recommendations; else null. */
export const overdueWith = (today: CalendarDate) =>
  inWords(sql`case when ${isLate(FINDING, today)} then ${whose(FINDING, today)}
    when ${IS_OPEN_CAUSE} then (select min(${whose(BELOW, today)}) from ${lateBelow(today)}) end`);

/** What lists, files and counts call overdue: past a date of its own or, of a cause of concern, one of its recommendations is. */
export const isOverdue = (today: CalendarDate) =>
  sql`(${isLate(FINDING, today)} or (${IS_OPEN_CAUSE} and exists (select 1 from ${lateBelow(today)})))`;

/** `pastDeadline` of the domain. */
const isPastDeadline = (today: CalendarDate) => sql`(f.status <> 'closed' and ${isPast(sql`f.deadline_on`, today)})`;

/** `isLateAtOnce` of the domain: a recommendation `f` that was to be done at once, and is not. */
export const isLateAtOnce = (today: CalendarDate) =>
  sql`(f.kind = 'recommendation' and f.deadline_kind = 'immediate' and ${isPastDeadline(today)})`;

/**
 * The same of all that is kept of a day, set-wise: `overdue` (id, whose) as further parts of a statement that has `stood`,
 * with `id`, `kind` and `parent_id` beside what it depends on.
 */
export const overdueAmong = (stood: Prisma.Sql, on: CalendarDate) => sql`late as materialized (
    select *, ${whose(KEPT, on)} as at from ${stood} where ${isLate(KEPT, on)}),
  overdue as materialized (select id, ${inWords(sql`at`)} as whose from late
    union all select c.id, ${inWords(sql`min(late.at)`)} from ${stood} c join late on late.parent_id = c.id
      where c.kind = 'cause-of-concern' and c.status <> 'closed' and not exists (select 1 from late own where own.id = c.id) group by c.id)`;

/** How many findings are overdue, and whose they are: with the force, with another body, with the inspectorate. */
export interface OverdueOf {
  readonly ours: number;
  readonly theirs: number;
  readonly inspectorates: number;
}

/** The three counts as further columns of a statement about findings `f`. */
export const countsOfOverdue = (
  today: CalendarDate,
) => sql`count(*) filter (where ${overdueWith(today)} = 'force')::int as ours,
  count(*) filter (where ${overdueWith(today)} = 'other-body')::int as theirs,
  count(*) filter (where ${overdueWith(today)} = 'inspectorate')::int as inspectorates`;

/** The same of the asker's findings `f` of which this holds. */
export const overdueOf = (actor: Actor, today: CalendarDate, which: Prisma.Sql): Question<OverdueOf> =>
  question(
    sql`select ${countsOfOverdue(today)} from finding f
      where ${which} and ${isOverdue(today)} and f.published_on is not null and ${ownForces(actor)}`,
    ([row]: readonly OverdueOf[]) => row ?? { ours: 0, theirs: 0, inspectorates: 0 },
  );
