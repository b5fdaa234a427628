import type { CalendarDate } from "../calendar";

/** Why the register refuses something about the plan. */
export type PlanRefusal =
  | { readonly why: "response-reason-missing" }
  | { readonly why: "action-in-the-past" }
  | { readonly why: "action-too-far"; readonly latest: CalendarDate }
  | { readonly why: "action-reason-missing" }
  | { readonly why: "action-unknown" }
  | { readonly why: "too-many-actions" };
