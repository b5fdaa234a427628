import type { CalendarDate } from "@/lib/domain/calendar";
import type { Status } from "@/lib/domain/finding/finding";
import { type Overdue, otherDate } from "@/lib/domain/finding/overdue";
import type { RecommendationDates } from "@/lib/domain/finding/recommendation-dates";
import { words } from "./words";

const { overdue: late } = words.finding;

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
  const under = recommendationDates?.overdue;
  return [
    ...(overdue ? ownPastDates(overdue) : []),
    ...(under ? [{ since: under.longest.since, reason: reasonOfRecommendations(under) }] : []),
  ];
}

/**
 * The day that the column of the target shows, by which it sorts: of a closed finding when it was closed; what is past; the target;
 * of a cause of concern the last target of its recommendations, by which all of it is to be done.
 */
export function shownDay(
  facts: Parameters<typeof pastDates>[0] & {
    readonly statusOn: CalendarDate | null;
    readonly target: CalendarDate | null;
  },
): CalendarDate | null {
  if (facts.status === "closed") return facts.statusOn;
  return pastDates(facts)[0]?.since ?? facts.target ?? facts.recommendationDates?.targets?.last ?? null;
}

function ownPastDates({ against, since, also, waitsFor }: Overdue): readonly PastDate[] {
  const first = { since, reason: late.against(against, waitsFor) };
  return also ? [first, { since: also, reason: late.against(otherDate(against), waitsFor) }] : [first];
}

const reasonOfRecommendations = ({ count, longest }: NonNullable<RecommendationDates["overdue"]>): string =>
  late.recommendations(late.against(longest.against, longest.waitsFor), count);
