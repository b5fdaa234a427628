import { addMonths, type CalendarDate } from "../calendar";
import { day, number, type Reader, variants } from "../stored";

/**
 * A deadline as the inspectorate published it. It stands in the stem that the bullets of a recommendation share:
 * "The force should immediately …", "By 30 September 2024, the force should …", "Within three months …".
 * Areas for improvement carry none in any report seen.
 */
export type Deadline =
  | { readonly kind: "immediate" }
  | { readonly kind: "by"; readonly date: CalendarDate }
  | { readonly kind: "within"; readonly months: number }
  | { readonly kind: "none" };

export const DEADLINE_KINDS = ["immediate", "by", "within", "none"] as const satisfies readonly Deadline["kind"][];

/** A deadline as it was stored within something else. */
export const readDeadline: Reader<Deadline> = variants<Deadline, "kind">("kind", {
  immediate: {},
  by: { date: day },
  within: { months: number },
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
    case "none":
      return null;
  }
}
