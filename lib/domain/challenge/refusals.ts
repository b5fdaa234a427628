import type { CalendarDate } from "../calendar";

/** Why the register refuses something about a challenge. */
export type ChallengeRefusal =
  /** The force has not answered yet: there is nothing to accept or to press. */
  | { readonly why: "challenge-unanswered"; readonly since: CalendarDate }
  | { readonly why: "challenge-answered"; readonly by: string; readonly on: CalendarDate }
  | { readonly why: "challenge-accepted"; readonly by: string; readonly on: CalendarDate };
