import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { type Deadline, lastDay } from "@/lib/domain/finding/deadline";
import type { Status } from "@/lib/domain/finding/finding";
import { type Overdue, otherDate } from "@/lib/domain/finding/overdue";
import type { RecommendationDates } from "@/lib/domain/finding/recommendation-dates";
import { countDays, longDate, nearDate } from "./dates";
import { counted } from "./lists";

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

/** "31 May, 21 days over". Which date it is, and who is waited for, is said beside it by `pastDates`. */
export const overdueWords = (since: CalendarDate, today: CalendarDate): string =>
  `${nearDate(since, today)}, ${countDays(daysBetween(since, today))} over`;

const AGAINST = { deadline: "published deadline", target: "target" } as const;

/** Which of the two dates is past, and who is waited for. */
export const overdueReason = (against: Overdue["against"], withInspectorate: boolean): string =>
  withInspectorate ? `${AGAINST[against]}, with the inspectorate` : AGAINST[against];

/** A day that is past, and which date it was, whose, and who is waited for. */
export interface PastDate {
  readonly since: CalendarDate;
  readonly reason: string;
}

/**
 * All that is past of a finding, the earlier of its own two dates first. A cause of concern is overdue through its
 * recommendations: the one that has been for longest, and how many are. Lists, pages and files say this and nothing else.
 */
export function pastDates({
  status,
  overdue,
  recommendationDates,
}: {
  readonly status: Status;
  readonly overdue: Overdue | null;
  readonly recommendationDates: RecommendationDates | null;
}): readonly PastDate[] {
  if (status === "closed") return [];
  const late = recommendationDates?.overdue;
  return [
    ...(overdue ? ownPastDates(overdue) : []),
    ...(late ? [{ since: late.longest.since, reason: reasonOfRecommendations(late) }] : []),
  ];
}

function ownPastDates({ against, since, also, withInspectorate }: Overdue): readonly PastDate[] {
  const first = { since, reason: overdueReason(against, withInspectorate) };
  return also ? [first, { since: also, reason: overdueReason(otherDate(against), withInspectorate) }] : [first];
}

const reasonOfRecommendations = ({ count, longest }: NonNullable<RecommendationDates["overdue"]>): string =>
  `${overdueReason(longest.against, longest.withInspectorate)}; ${counted(count, "recommendation")} overdue`;
