import type { CalendarDate } from "../calendar";

/** Why the register refuses something about what a finding waits for. */
export type DependencyRefusal =
  | { readonly why: "nothing-awaited" }
  | { readonly why: "dependency-unknown" }
  | { readonly why: "awaited-already"; readonly body: string }
  | { readonly why: "check-not-ahead" }
  | { readonly why: "check-too-far"; readonly latest: CalendarDate };
