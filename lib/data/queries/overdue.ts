import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import { Prisma } from "../generated/client";

const sql = Prisma.sql;

/** The earlier of a finding's own two dates: since when it is overdue, where that is past. */
export const FIRST_DATE = sql`least(f.deadline_on, f.target)`;

/** `overdue` of the domain as a condition on a finding `f`: not closed, and one of its own dates is past. */
export const hasPastDate = (today: CalendarDate) => sql`(f.status <> 'closed' and ${FIRST_DATE} < ${today}::date)`;

/** What lists, files and counts call overdue: past a date of its own or, of a cause of concern, one of its recommendations is. */
export const isOverdue = (
  today: CalendarDate,
) => sql`(${hasPastDate(today)} or (f.kind = 'cause-of-concern' and f.status <> 'closed'
  and exists (select 1 from finding r where r.parent_id = f.id and r.published_on is not null and r.status <> 'closed'
    and least(r.deadline_on, r.target) < ${today}::date)))`;
