import type { CalendarDate } from "../calendar";

/** Why the register refuses something about inspections and their publication. */
export type InspectionRefusal =
  | { readonly why: "already-published"; readonly on: CalendarDate }
  | { readonly why: "nothing-to-publish" }
  | { readonly why: "cause-without-recommendation"; readonly text: string }
  | { readonly why: "deadline-before-publication"; readonly text: string }
  | { readonly why: "parent-unfit" }
  | { readonly why: "force-unfit" };
