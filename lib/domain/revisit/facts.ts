import type { CalendarDate } from "../calendar";
import { among, day, type Shapes, text } from "../stored";
import { decision, entry, type Weights } from "../weight";
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

export const REVISIT_WEIGHTS: Weights<RevisitFacts> = {
  "revisit-planned": entry(),
  "revisit-noted": entry(),
  "revisit-told": decision,
  "revisit-dropped": entry(),
};

/** How each is read from where it was stored. */
export const REVISIT_FACTS: Shapes<RevisitFacts, "kind"> = {
  "revisit-planned": { method: among(REVISIT_METHODS), from: day, to: day, scope: text },
  "revisit-noted": { from: day, to: day, note: text },
  "revisit-told": { letter: text, note: text },
  "revisit-dropped": { from: day, to: day, why: text },
};
