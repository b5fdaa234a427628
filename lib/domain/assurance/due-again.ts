import { addDays, type CalendarDate } from "../calendar";
import type { Ask } from "./lists";

/** A review holds for a quarter: policing bodies hold their forces to account at boards that meet every three months or more often. */
export const REVIEW_AGAIN_DAYS = 90;

/** The first day on which a finding that was reviewed is due again: after a quarter, or on the day by which something was asked for. */
export function dueAgainOn(assuranceOn: CalendarDate, asksBy: Ask["by"]): CalendarDate {
  const quarter = addDays(assuranceOn, REVIEW_AGAIN_DAYS);
  return asksBy !== null && asksBy < quarter ? asksBy : quarter;
}
