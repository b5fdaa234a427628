import type { CalendarDate } from "../calendar";

/** Why the register refuses something about Engage spells and their reasons. */
export type EngageRefusal =
  | { readonly why: "not-in-engage" }
  | { readonly why: "already-in-engage" }
  | { readonly why: "part-of-its-cause"; readonly parent: string }
  | { readonly why: "engage-reason-missing" }
  | { readonly why: "engage-reason-unknown" }
  | { readonly why: "spell-open"; readonly since: CalendarDate }
  | { readonly why: "no-spell" }
  | { readonly why: "spell-changed" };
