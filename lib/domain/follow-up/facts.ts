import type { CalendarDate } from "../calendar";
import { among, day, number, orNull, type Shapes, text } from "../stored";
import { decision, type Weights } from "../weight";
import { FOLLOW_UP_RESULTS, type FollowUpResult } from "./follow-up";

/** What happened to follow-ups; that one was asked for is said with the closing. */
export type FollowUpFacts = {
  readonly kind: "follow-up-ended";
  readonly result: FollowUpResult;
  readonly asked: string;
  readonly dueOn: CalendarDate;
  readonly sampleSize: number | null;
  readonly note: string;
};

export const FOLLOW_UP_WEIGHTS: Weights<FollowUpFacts> = { "follow-up-ended": decision };

/** How each is read from where it was stored. */
export const FOLLOW_UP_FACTS: Shapes<FollowUpFacts, "kind"> = {
  "follow-up-ended": {
    result: among(FOLLOW_UP_RESULTS),
    asked: text,
    dueOn: day,
    sampleSize: orNull(number),
    note: text,
  },
};
