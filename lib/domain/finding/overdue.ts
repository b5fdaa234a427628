import { type CalendarDate, daysBetween, earliest } from "../calendar";
import { type WaitsFor, waitsFor } from "../dependency/dependency";
import type { Deadline } from "./deadline";
import { isClosed, type Status } from "./finding";
import type { FindingKind } from "./kind";

export interface Dates {
  readonly status: Status;
  /** The last day of the published deadline. */
  readonly deadlineOn: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly submissionPending: boolean;
  /** When the next check of what it waits for from other bodies is due. */
  readonly nextCheckOn: CalendarDate | null;
}

export interface Overdue {
  /** Which date is past; the earlier one when both are, so that a later target never hides a missed deadline. */
  readonly against: "deadline" | "target";
  readonly since: CalendarDate;
  readonly days: number;
  /** The other of the two dates, when it is past as well. */
  readonly also: CalendarDate | null;
  /** Who is waited for: the force ("ours"), another body ("theirs") or, once it is submitted, the inspectorate. */
  readonly waitsFor: WaitsFor;
}

export const otherDate = (one: Overdue["against"]): Overdue["against"] => (one === "deadline" ? "target" : "deadline");

/** A day is past from the next day on. */
const isPast = (day: CalendarDate | null, today: CalendarDate): day is CalendarDate => day !== null && day < today;

/** Overdue is computed, never chosen: not closed, and past the published deadline or the target, whichever is past. */
export function overdue(dates: Dates, today: CalendarDate): Overdue | null {
  if (isClosed(dates)) return null;
  const past = [
    { against: "deadline" as const, since: dates.deadlineOn },
    { against: "target" as const, since: dates.target },
  ].flatMap(({ against, since }) => (isPast(since, today) ? [{ against, since }] : []));
  const [first, second] = past.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  if (!first) return null;
  const days = daysBetween(first.since, today);
  return { ...first, days, also: second?.since ?? null, waitsFor: waitsFor(dates, today) };
}

/** The earlier of its own two dates: since when it is overdue, where that is past. */
export const firstDate = ({ deadlineOn, target }: Pick<Dates, "deadlineOn" | "target">): CalendarDate | null =>
  earliest([deadlineOn, target].filter((day) => day !== null));

/** Not closed, and past its published deadline, whatever its target: all that those can say who read no target. */
export const pastDeadline = (dates: Pick<Dates, "status" | "deadlineOn">, today: CalendarDate): boolean =>
  !isClosed(dates) && isPast(dates.deadlineOn, today);

/** A recommendation that was to be done at once, and is not. */
export const isLateAtOnce = (
  finding: Pick<Dates, "status" | "deadlineOn"> & { readonly kind: FindingKind; readonly deadline: Deadline },
  today: CalendarDate,
): boolean =>
  finding.kind === "recommendation" && finding.deadline.kind === "immediate" && pastDeadline(finding, today);
