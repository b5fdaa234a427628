import { type CalendarDate, parseDate } from "../calendar";

/** A day that somebody asks the register to be shown as at: it has ended, or it is today. */
export type DayAsked =
  | { readonly is: "day"; readonly on: CalendarDate }
  | { readonly is: "none" }
  | { readonly is: "no-day"; readonly given: string }
  | { readonly is: "in-the-future"; readonly given: CalendarDate };

/** What was asked for, whatever was sent: nobody knows how a finding will stand. */
export function dayAsked(given: unknown, today: CalendarDate): DayAsked {
  if (typeof given !== "string" || given.trim() === "") return { is: "none" };
  const on = parseDate(given.trim());
  if (on === null) return { is: "no-day", given: given.slice(0, 40) };
  return on > today ? { is: "in-the-future", given: on } : { is: "day", on };
}
