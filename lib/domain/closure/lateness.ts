import { type CalendarDate, daysBetween } from "../calendar";
import type { Outcome } from "./lists";

/**
 * How late a finding was closed, frozen with its closure: days after its first target, which no move changes, and after its
 * published deadline. Negative before it, 0 on the day, null where there was no such date.
 */
export interface Lateness {
  readonly firstTarget: number | null;
  readonly deadline: number | null;
}

/** What was recorded in error was due at no time. */
export function latenessOf(
  { firstTarget, deadlineOn }: { readonly firstTarget: CalendarDate | null; readonly deadlineOn: CalendarDate | null },
  outcome: Outcome,
  on: CalendarDate,
): Lateness {
  const after = (due: CalendarDate | null) =>
    due === null || outcome === "recorded-in-error" ? null : daysBetween(due, on);
  return { firstTarget: after(firstTarget), deadline: after(deadlineOn) };
}

/** Something that was said before a finding was last reopened: of an earlier day, or earlier on that day. */
export const isBeforeReopening = (
  said: { readonly on: CalendarDate; readonly at: Date } | null,
  reopened: { readonly on: CalendarDate; readonly at: Date } | null,
): boolean =>
  said !== null && reopened !== null && (said.on < reopened.on || (said.on === reopened.on && said.at < reopened.at));
