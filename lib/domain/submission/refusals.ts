import type { CalendarDate } from "../calendar";
import type { Signer } from "./lists";

/** Why the register refuses something about submissions. */
export type SubmissionRefusal =
  | { readonly why: "decided-meanwhile"; readonly by: string; readonly what: string; readonly on: CalendarDate }
  | { readonly why: "already-submitted"; readonly by: string; readonly on: CalendarDate }
  | { readonly why: "nothing-submitted" }
  | { readonly why: "points-unanswered"; readonly points: readonly number[] }
  | { readonly why: "points-missing" }
  | { readonly why: "evidence-not-shared" }
  | { readonly why: "own-submission" }
  /** A draft that nobody has signed off; `drafted` is false where there is none yet. */
  | { readonly why: "not-signed-off"; readonly drafted: boolean; readonly signs: Signer }
  /** The words typed are not those that were signed off. */
  | { readonly why: "signed-otherwise"; readonly by: string }
  | { readonly why: "nothing-to-sign" }
  | { readonly why: "already-signed"; readonly by: string; readonly on: CalendarDate }
  | { readonly why: "sign-off-of-sponsor" }
  | { readonly why: "sign-off-not-asked" }
  | { readonly why: "sign-off-stands"; readonly asks: boolean };
