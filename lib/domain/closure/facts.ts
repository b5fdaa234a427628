import type { CalendarDate } from "../calendar";
import { among, day, flag, number, object, orNull, perhaps, type Shapes, text } from "../stored";
import { askedAgain, decision, type Weights } from "../weight";
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

export const CLOSURE_WEIGHTS: Weights<ClosureFacts> = {
  closed: askedAgain(decision),
  reopened: askedAgain(decision),
  "kept-closed": decision,
};

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
