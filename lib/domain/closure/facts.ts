import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { ALL_BUT_INSPECTORS, NOBODY } from "../notice/lists";
import { among, day, flag, number, object, orNull, perhaps, type Shapes, text } from "../stored";
import { askedAgain, decision } from "../weight";
import type { Lateness } from "./lateness";
import { OUTCOMES, type Outcome, VERIFICATION_METHODS, type VerificationMethod } from "./lists";

/** What happened to closures. */
export type ClosureFacts =
  | {
      readonly kind: "closed";
      readonly outcome: Outcome;
      readonly method: VerificationMethod;
      readonly note: string;
      readonly letter: string | null;
      readonly letterReference?: string;
      readonly sampleSize?: number;
      /** One more sample that it asks for. */
      readonly followUp?: { readonly asked: string; readonly dueOn: CalendarDate };
      readonly successor: string | null;
      readonly submission: "accepted" | "overtaken" | "none";
      readonly openRecommendations: number;
      /** Left out by events that were written before it was frozen. */
      readonly late?: Lateness;
    }
  | {
      readonly kind: "reopened";
      readonly why: string;
      readonly wasSuperseded: boolean;
      /** How many done tests have to be shown met again; older events do not say. */
      readonly toShowAgain?: number;
    }
  | { readonly kind: "kept-closed"; readonly why: string };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const CLOSURE_KINDS = {
  closed: { weight: askedAgain(decision), told: ALL_BUT_INSPECTORS, words: ["note", "followUp.asked"] },
  reopened: { weight: askedAgain(decision), told: ALL_BUT_INSPECTORS, words: ["why"] },
  "kept-closed": { weight: decision, told: NOBODY, words: ["why"] },
} as const satisfies Kinds<ClosureFacts>;

/** How each is read from where it was stored. */
export const CLOSURE_FACTS: Shapes<ClosureFacts, "kind"> = {
  closed: {
    outcome: among(OUTCOMES),
    method: among(VERIFICATION_METHODS),
    note: text,
    letter: orNull(text),
    letterReference: perhaps(text),
    sampleSize: perhaps(number),
    followUp: perhaps(object<{ asked: string; dueOn: CalendarDate }>({ asked: text, dueOn: day })),
    successor: orNull(text),
    submission: among(["accepted", "overtaken", "none"]),
    openRecommendations: number,
    late: perhaps(object<Lateness>({ firstTarget: orNull(number), deadline: orNull(number) })),
  },
  reopened: { why: text, wasSuperseded: flag, toShowAgain: perhaps(number) },
  "kept-closed": { why: text },
};
