import type { CalendarDate } from "../calendar";

/** Why the register refuses something about a representation. */
export type RepresentationRefusal =
  | { readonly why: "already-represented"; readonly on: CalendarDate }
  | { readonly why: "no-representation" };
