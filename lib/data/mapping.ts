import type { CalendarDate } from "@/lib/domain/calendar";
import { DEADLINE_KINDS, type Deadline } from "@/lib/domain/finding/deadline";
import { oneOf } from "./one-of";

/** A `date` column comes as midnight UTC; the calendar date is its first ten characters. */
export const toCalendar = (value: Date): CalendarDate => value.toISOString().slice(0, 10) as CalendarDate;
export const toCalendarOrNull = (value: Date | null): CalendarDate | null => (value ? toCalendar(value) : null);
export const toColumn = (on: CalendarDate): Date => new Date(`${on}T00:00:00Z`);

interface DeadlineColumns {
  readonly deadlineKind: string;
  readonly deadlineDate: Date | null;
  readonly deadlineMonths: number | null;
  readonly deadlineDays: number | null;
}

export const toDeadline = ({ deadlineKind, deadlineDate, deadlineMonths, deadlineDays }: DeadlineColumns): Deadline =>
  deadlineOf(deadlineKind, toCalendarOrNull(deadlineDate), deadlineMonths, deadlineDays);

/** A published deadline from its four columns. */
export function deadlineOf(
  kind: string,
  by: CalendarDate | null,
  months: number | null,
  days: number | null,
): Deadline {
  if (kind === "by" && by) return { kind: "by", date: by };
  if (kind === "within" && months) return { kind: "within", months };
  if (kind === "within-days" && days) return { kind: "within-days", days };
  const known = oneOf(DEADLINE_KINDS, kind, "finding.deadline_kind");
  return known === "immediate" ? { kind: "immediate" } : { kind: "none" };
}
