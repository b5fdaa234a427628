import { number, orNull, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";

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

export const CHALLENGE_WEIGHTS: Weights<ChallengeFacts> = {
  "challenge-raised": entry("assurance"),
  "challenge-answered": entry("assurance"),
  "challenge-pressed": entry("assurance"),
  "challenge-accepted": entry("assurance"),
};

/** How each is read from where it was stored. */
export const CHALLENGE_FACTS: Shapes<ChallengeFacts, "kind"> = {
  "challenge-raised": { reference: text, about: text, question: text },
  "challenge-answered": { reference: text, about: text, answer: text },
  "challenge-pressed": { reference: text, about: text, why: text, times: number },
  "challenge-accepted": { reference: text, about: text, note: orNull(text) },
};
