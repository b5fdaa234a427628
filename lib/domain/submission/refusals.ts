import type { CalendarDate } from "../calendar";

/** Why the register refuses something about submissions. */
export type SubmissionRefusal =
  | { readonly why: "decided-meanwhile"; readonly by: string; readonly what: string; readonly on: CalendarDate }
  | { readonly why: "already-submitted"; readonly by: string; readonly on: CalendarDate }
  | { readonly why: "nothing-submitted" }
  | { readonly why: "points-unanswered"; readonly points: readonly number[] }
  | { readonly why: "points-missing" }
  | { readonly why: "evidence-not-shared" }
  | { readonly why: "own-submission" };
