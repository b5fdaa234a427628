import type { Kinds } from "../kind";
import { number, orNull, type Shapes, text } from "../stored";
import { entry } from "../weight";

/** What happened to a challenge; `about` is the finding's reference, or the title of the inspection. */
export type ChallengeFacts =
  | {
      readonly kind: "challenge-raised";
      readonly reference: string;
      readonly about: string;
      readonly question: string;
    }
  | {
      readonly kind: "challenge-answered";
      readonly reference: string;
      readonly about: string;
      readonly answer: string;
    }
  | {
      readonly kind: "challenge-pressed";
      readonly reference: string;
      readonly about: string;
      readonly why: string;
      /** 1 for the first time. */
      readonly times: number;
    }
  | {
      readonly kind: "challenge-accepted";
      readonly reference: string;
      readonly about: string;
      readonly note: string | null;
    };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const CHALLENGE_KINDS = {
  "challenge-raised": { weight: entry("assurance"), told: ["owner", "coordinator"], words: ["question"] },
  "challenge-answered": { weight: entry("assurance"), told: ["policing-body"], words: ["answer"] },
  "challenge-pressed": { weight: entry("assurance"), told: ["owner", "coordinator"], words: ["why"] },
  "challenge-accepted": { weight: entry("assurance"), told: ["owner", "coordinator"], words: ["note"] },
} as const satisfies Kinds<ChallengeFacts>;

/** How each is read from where it was stored. */
export const CHALLENGE_FACTS: Shapes<ChallengeFacts, "kind"> = {
  "challenge-raised": { reference: text, about: text, question: text },
  "challenge-answered": { reference: text, about: text, answer: text },
  "challenge-pressed": { reference: text, about: text, why: text, times: number },
  "challenge-accepted": { reference: text, about: text, note: orNull(text) },
};
