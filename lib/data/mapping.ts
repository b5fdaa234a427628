import type { CalendarDate } from "@/lib/domain/calendar";
import type { Deadline } from "@/lib/domain/finding/deadline";

/** A `date` column comes as midnight UTC; the calendar date is its first ten characters. */
export const toCalendar = (value: Date): CalendarDate => value.toISOString().slice(0, 10) as CalendarDate;
export const toCalendarOrNull = (value: Date | null): CalendarDate | null => (value ? toCalendar(value) : null);
export const toColumn = (on: CalendarDate): Date => new Date(`${on}T00:00:00Z`);
export const toColumnOrNull = (on: CalendarDate | null): Date | null => (on ? toColumn(on) : null);

interface DeadlineColumns {
  readonly deadlineKind: string;
  readonly deadlineDate: Date | null;
  readonly deadlineMonths: number | null;
}

export function toDeadline({ deadlineKind, deadlineDate, deadlineMonths }: DeadlineColumns): Deadline {
  if (deadlineKind === "by" && deadlineDate) return { kind: "by", date: toCalendar(deadlineDate) };
  if (deadlineKind === "within" && deadlineMonths) return { kind: "within", months: deadlineMonths };
  return deadlineKind === "immediate" ? { kind: "immediate" } : { kind: "none" };
}

export const fromDeadline = (deadline: Deadline): DeadlineColumns => ({
  deadlineKind: deadline.kind,
  deadlineDate: deadline.kind === "by" ? toColumn(deadline.date) : null,
  deadlineMonths: deadline.kind === "within" ? deadline.months : null,
});
