import { addDays, addMonths, type CalendarDate } from "../calendar";
import { day, number, type Reader, variants } from "../stored";

/**
 * A deadline as the inspectorate published it. It stands in the stem that the bullets of a recommendation share:
 * "The force should immediately …", "By 30 September 2024, the force should …", "Within three months …", "Within 28 days …".
 * Areas for improvement carry none in any report seen.
 */
export type Deadline =
  | { readonly kind: "immediate" }
  | { readonly kind: "by"; readonly date: CalendarDate }
  | { readonly kind: "within"; readonly months: number }
  /** Weeks are seven of them. */
  | { readonly kind: "within-days"; readonly days: number }
  | { readonly kind: "none" };

export const DEADLINE_KINDS = [
  "immediate",
  "by",
  "within",
  "within-days",
  "none",
] as const satisfies readonly Deadline["kind"][];

/** A deadline as it was stored within something else. */
export const readDeadline: Reader<Deadline> = variants<Deadline, "kind">("kind", {
  immediate: {},
  by: { date: day },
  within: { months: number },
  "within-days": { days: number },
  none: {},
});

/** A report never sets a day that was past when it was published: such a deadline was typed wrongly. */
export const isBeforePublication = (deadline: Deadline, publishedOn: CalendarDate): boolean =>
  deadline.kind === "by" && deadline.date < publishedOn;

/** The last day on which a finding published on `publishedOn` is in time, or null without a deadline. Immediate means the day of publication. */
export function lastDay(deadline: Deadline, publishedOn: CalendarDate): CalendarDate | null {
  switch (deadline.kind) {
    case "immediate":
      return publishedOn;
    case "by":
      return deadline.date;
    case "within":
      return addMonths(publishedOn, deadline.months);
    case "within-days":
      return addDays(publishedOn, deadline.days);
    case "none":
      return null;
  }
}
