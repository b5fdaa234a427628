import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { flag, orNull, type Shapes, text } from "../stored";
import { entry } from "../weight";

/** What was said of the facts in a report before it was published, and what an inspector answered. The inspectorate reads it alone. */
export type AccuracyFacts =
  | {
      readonly kind: "accuracy-commented";
      readonly title: string;
      readonly about: string | null;
      readonly says: string;
    }
  | {
      readonly kind: "accuracy-answered";
      readonly title: string;
      readonly says: string;
      readonly answer: string;
      /** Whether the report was changed by it. */
      readonly changed: boolean;
    };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const ACCURACY_KINDS = {
  "accuracy-commented": { weight: entry(), told: ["inspector"], words: ["says"] },
  "accuracy-answered": { weight: entry(), told: NOBODY, words: ["says", "answer"] },
} as const satisfies Kinds<AccuracyFacts>;

/** How each is read from where it was stored. */
export const ACCURACY_FACTS: Shapes<AccuracyFacts, "kind"> = {
  "accuracy-commented": { title: text, about: orNull(text), says: text },
  "accuracy-answered": { title: text, says: text, answer: text, changed: flag },
};
