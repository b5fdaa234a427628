import type { CalendarDate } from "../calendar";
import type { Decider } from "./lists";

/** Why the register refuses something about target dates. */
export type TargetRefusal =
  | { readonly why: "no-date-of-its-own" }
  | { readonly why: "date-pending"; readonly to: CalendarDate }
  | { readonly why: "no-date-pending" }
  | { readonly why: "move-reason-missing" }
  | { readonly why: "same-date" }
  | { readonly why: "target-in-the-past" }
  | { readonly why: "target-too-far"; readonly latest: CalendarDate }
  /** `own`: whoever wants to decide it asked for it. */
  | { readonly why: "date-of-others"; readonly decides: Decider; readonly own: boolean };
