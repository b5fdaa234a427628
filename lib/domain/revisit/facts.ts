import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { NOBODY, OF_THE_FORCE } from "../notice/lists";
import { among, day, type Shapes, text } from "../stored";
import { decision, entry } from "../weight";
import { REVISIT_METHODS, type RevisitMethod } from "./revisit";

/** What happened to a revisit, told in the history of each finding that it is about. */
export type RevisitFacts =
  | {
      readonly kind: "revisit-planned";
      readonly method: RevisitMethod;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly scope: string;
    }
  /** Before the letter: the inspectorate alone reads it. */
  | {
      readonly kind: "revisit-noted";
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly note: string;
    }
  /** The letter restates what was noted. */
  | { readonly kind: "revisit-told"; readonly letter: string; readonly note: string }
  | { readonly kind: "revisit-dropped"; readonly from: CalendarDate; readonly to: CalendarDate; readonly why: string };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const REVISIT_KINDS = {
  "revisit-planned": { weight: entry(), told: OF_THE_FORCE, words: ["scope"] },
  // The inspectorate's own until its letter.
  "revisit-noted": { weight: entry(), told: NOBODY, words: ["note"] },
  "revisit-told": { weight: decision, told: OF_THE_FORCE, words: ["note"] },
  "revisit-dropped": { weight: entry(), told: OF_THE_FORCE, words: ["why"] },
} as const satisfies Kinds<RevisitFacts>;

/** How each is read from where it was stored. */
export const REVISIT_FACTS: Shapes<RevisitFacts, "kind"> = {
  "revisit-planned": { method: among(REVISIT_METHODS), from: day, to: day, scope: text },
  "revisit-noted": { from: day, to: day, note: text },
  "revisit-told": { letter: text, note: text },
  "revisit-dropped": { from: day, to: day, why: text },
};
