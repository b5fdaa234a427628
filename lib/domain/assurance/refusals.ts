import type { CalendarDate } from "../calendar";

/** Why the register refuses something that a policing body does. */
export type AssuranceRefusal =
  | { readonly why: "no-move-to-see" }
  | {
      readonly why: "asked-for-misdated";
      readonly field: string;
      readonly earliest: CalendarDate;
      readonly latest: CalendarDate;
    };
