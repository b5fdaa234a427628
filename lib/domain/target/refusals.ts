import type { CalendarDate } from "../calendar";

/** Why the register refuses something about target dates. */
export type TargetRefusal =
  | { readonly why: "no-date-of-its-own" }
  | { readonly why: "date-pending"; readonly to: CalendarDate }
  | { readonly why: "no-date-pending" }
  | { readonly why: "move-reason-missing" }
  | { readonly why: "same-date" }
  | { readonly why: "target-in-the-past" }
  | { readonly why: "target-too-far"; readonly latest: CalendarDate }
  | { readonly why: "sponsor-decides" };
