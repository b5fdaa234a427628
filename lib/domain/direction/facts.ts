import type { CalendarDate } from "../calendar";
import { day, orNull, type Shapes, text } from "../stored";
import { askedAgain, decision, type Weights } from "../weight";

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

export const DIRECTION_WEIGHTS: Weights<DirectionFacts> = {
  "direction-issued": askedAgain(decision),
  "direction-complied": askedAgain(decision),
  "direction-withdrawn": askedAgain(decision),
};

const ENDED = { issuedBy: text, issuedOn: day, note: text };

/** How each is read from where it was stored. */
export const DIRECTION_FACTS: Shapes<DirectionFacts, "kind"> = {
  "direction-issued": { issuedBy: text, directs: text, dueOn: orNull(day) },
  "direction-complied": ENDED,
  "direction-withdrawn": ENDED,
};
