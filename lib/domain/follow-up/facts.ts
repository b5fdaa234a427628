import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { among, day, number, orNull, type Shapes, text } from "../stored";
import { decision } from "../weight";
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

/** What each kind weighs, who is told of it, and which of its words can go. */
export const FOLLOW_UP_KINDS = {
  "follow-up-ended": { weight: decision, told: ["owner", "coordinator"], words: ["asked", "note"] },
} as const satisfies Kinds<FollowUpFacts>;

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
