import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { ALL_OF_THE_FORCE } from "../notice/lists";
import { day, orNull, type Shapes, text } from "../stored";
import { askedAgain, decision } from "../weight";

/** What happened to a direction, told in the history of each finding that it is about. */
export type DirectionFacts =
  | {
      readonly kind: "direction-issued";
      readonly issuedBy: string;
      readonly directs: string;
      readonly dueOn: CalendarDate | null;
    }
  | {
      readonly kind: "direction-complied";
      readonly issuedBy: string;
      readonly issuedOn: CalendarDate;
      readonly note: string;
    }
  | {
      readonly kind: "direction-withdrawn";
      readonly issuedBy: string;
      readonly issuedOn: CalendarDate;
      readonly note: string;
    };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const DIRECTION_KINDS = {
  "direction-issued": { weight: askedAgain(decision), told: ALL_OF_THE_FORCE, words: [] },
  "direction-complied": { weight: askedAgain(decision), told: ALL_OF_THE_FORCE, words: [] },
  "direction-withdrawn": { weight: askedAgain(decision), told: ALL_OF_THE_FORCE, words: [] },
} as const satisfies Kinds<DirectionFacts>;

const ENDED = { issuedBy: text, issuedOn: day, note: text };

/** How each is read from where it was stored. */
export const DIRECTION_FACTS: Shapes<DirectionFacts, "kind"> = {
  "direction-issued": { issuedBy: text, directs: text, dueOn: orNull(day) },
  "direction-complied": ENDED,
  "direction-withdrawn": ENDED,
};
