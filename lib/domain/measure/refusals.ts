import type { CalendarDate } from "../calendar";

/** Why the register refuses something about measures. */
export type MeasureRefusal =
  | { readonly why: "measure-unknown" }
  | { readonly why: "measure-named"; readonly name: string }
  | { readonly why: "too-many-measures" }
  | { readonly why: "too-many-readings" }
  | { readonly why: "readings-missing" }
  | { readonly why: "reading-ahead"; readonly on: CalendarDate }
  | { readonly why: "reading-there"; readonly on: CalendarDate }
  | { readonly why: "reading-twice"; readonly on: CalendarDate }
  | { readonly why: "reading-unknown" };
