import type { CalendarDate } from "../calendar";
import { type WaitsFor, waitsForAny } from "../dependency/dependency";
import { isClosed } from "./finding";
import { type Dates, type Overdue, overdue } from "./overdue";

/** The dates that a cause of concern shows, having none of its own: those of its recommendations that are not closed. */
export interface RecommendationDates {
  /** How many of them are overdue, the one that has been for longest, and whose they are: ours where any is. */
  readonly overdue: { readonly count: number; readonly longest: Overdue; readonly waitsFor: WaitsFor } | null;
  /** From the earliest to the latest of their target dates. */
  readonly targets: { readonly first: CalendarDate; readonly last: CalendarDate } | null;
}

export function recommendationDates(recommendations: readonly Dates[], today: CalendarDate): RecommendationDates {
  const open = recommendations.filter((one) => !isClosed(one));
  const late = open.flatMap((one) => overdue(one, today) ?? []).toSorted((a, b) => b.days - a.days);
  const targets = open.flatMap(({ target }) => target ?? []).toSorted();
  const [longest] = late;
  const [first] = targets;
  return {
    overdue: longest
      ? { count: late.length, longest, waitsFor: waitsForAny(late.map((one) => one.waitsFor)) ?? "force" }
      : null,
    targets: first ? { first, last: targets.at(-1) ?? first } : null,
  };
}

/** Whose a finding is that is overdue by itself or, of a cause of concern, through its recommendations; null where it is not. */
export const overdueWith = (own: Overdue | null, dates: RecommendationDates | null): WaitsFor | null =>
  own?.waitsFor ?? dates?.overdue?.waitsFor ?? null;
