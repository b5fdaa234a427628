import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { Prisma } from "../generated/client";
import { ownForces } from "../own";
import { type Question, question } from "../together";

const sql = Prisma.sql;

/** The earlier of a finding's own two dates: since when it is overdue, where that is past. */
export const FIRST_DATE = sql`least(f.deadline_on, f.target)`;

/** `overdue` of the domain as a condition on a finding `f`: not closed, and one of its own dates is past. */
export const hasPastDate = (today: CalendarDate) => sql`(f.status <> 'closed' and ${FIRST_DATE} < ${today}::date)`;

/** `waitsFor` of the domain, of a finding that is overdue by its own dates. */
const whose = (of: "f" | "r", today: CalendarDate) => {
  const [pending, check] = [Prisma.raw(`${of}.submission_pending`), Prisma.raw(`${of}.next_check_on`)];
  return sql`case when ${pending} then 'inspectorate' when ${check} >= ${today}::date then 'other-body' else 'force' end`;
};

/** That the force is the one that an overdue finding `f` waits for. */
export const isOurs = (today: CalendarDate) => sql`${whose("f", today)} = 'force'`;

/** `overdueWith` of the domain: whose a finding `f` is that is overdue by itself or through its recommendations; else null. */
export const overdueWith = (today: CalendarDate) => sql`case when ${hasPastDate(today)} then ${whose("f", today)}
  when f.kind = 'cause-of-concern' and f.status <> 'closed' then (
    select ${inOrder}[min(array_position(${inOrder}, ${whose("r", today)}))] from finding r
    where r.parent_id = f.id and r.published_on is not null and r.status <> 'closed' and least(r.deadline_on, r.target) < ${today}::date) end`;
const inOrder = sql`(array['force', 'other-body', 'inspectorate'])`;

/** What lists, files and counts call overdue: past a date of its own or, of a cause of concern, one of its recommendations is. */
export const isOverdue = (
  today: CalendarDate,
) => sql`(${hasPastDate(today)} or (f.kind = 'cause-of-concern' and f.status <> 'closed'
  and exists (select 1 from finding r where r.parent_id = f.id and r.published_on is not null and r.status <> 'closed'
    and least(r.deadline_on, r.target) < ${today}::date)))`;

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
