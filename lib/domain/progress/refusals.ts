import type { CalendarDate } from "../calendar";

/** Why the register refuses something about its force's progress. */
export type ProgressRefusal =
  | { readonly why: "next-step-passed"; readonly field: "nextOn"; readonly earliest: CalendarDate }
  | { readonly why: "next-step-too-far"; readonly field: "nextOn"; readonly latest: CalendarDate };
