import type { CalendarDate } from "../calendar";

/** Why the register refuses something about closing and reopening. */
export type ClosureRefusal =
  | { readonly why: "already-closed"; readonly by: string; readonly on: CalendarDate }
  | { readonly why: "closed-findings-stand"; readonly by: string; readonly on: CalendarDate }
  | { readonly why: "not-closed" }
  | { readonly why: "basis-unchanged" }
  | { readonly why: "reopen-first" }
  | { readonly why: "recommendations-open"; readonly open: readonly string[]; readonly pending: readonly string[] }
  | {
      readonly why: "successor-unfit";
      readonly because: "missing" | "unknown" | "other-force" | "closed" | "unpublished" | "cycle" | "itself";
    };
