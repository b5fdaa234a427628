import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { type Deadline, lastDay } from "@/lib/domain/finding/deadline";
import { type Overdue, otherDate } from "@/lib/domain/finding/overdue";
import { countDays, longDate, nearDate } from "./dates";

/** A published deadline in words: "within 3 months (by 22 March 2024)". Without a publication date, the words alone. */
export function deadlineWords(deadline: Deadline, publishedOn: CalendarDate | null): string {
  switch (deadline.kind) {
    case "immediate":
      return "immediately";
    case "by":
      return `by ${longDate(deadline.date)}`;
    case "within": {
      const words = `within ${deadline.months} ${deadline.months === 1 ? "month" : "months"}`;
      const last = publishedOn && lastDay(deadline, publishedOn);
      return last ? `${words} (by ${longDate(last)})` : words;
    }
    case "none":
      return "none published";
  }
}

/** The force's own date, with the first one beside it once it has moved: "30 Jun → 31 Oct". */
export const targetWords = (first: CalendarDate, now: CalendarDate, today: CalendarDate): string =>
  first === now ? nearDate(now, today) : `${nearDate(first, today)} → ${nearDate(now, today)}`;

/** "2 moves, +123 days", or null when the date has never moved. */
export function slipWords(first: CalendarDate, now: CalendarDate, moves: number): string | null {
  if (moves === 0) return null;
  const days = daysBetween(first, now);
  const sign = days > 0 ? "+" : days < 0 ? "−" : "";
  return `${moves} ${moves === 1 ? "move" : "moves"}, ${sign}${countDays(Math.abs(days))}`;
}

/** "31 May, 21 days over". Which date it is, and who is waited for, is said beside it by `overdueReason`. */
export const overdueWords = (since: CalendarDate, today: CalendarDate): string =>
  `${nearDate(since, today)}, ${countDays(daysBetween(since, today))} over`;

const AGAINST = { deadline: "published deadline", target: "target" } as const;

/** Which date is past, or which two are, and who is waited for. */
export function overdueReason({ against, also, withInspectorate }: Overdue): string {
  const dates = also ? `${AGAINST[against]} and ${AGAINST[otherDate(against)]}` : AGAINST[against];
  return withInspectorate ? `${dates}, with the inspectorate` : dates;
}
