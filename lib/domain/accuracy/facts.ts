import { flag, orNull, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";

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

export const ACCURACY_WEIGHTS: Weights<AccuracyFacts> = {
  "accuracy-commented": entry(),
  "accuracy-answered": entry(),
};

/** How each is read from where it was stored. */
export const ACCURACY_FACTS: Shapes<AccuracyFacts, "kind"> = {
  "accuracy-commented": { title: text, about: orNull(text), says: text },
  "accuracy-answered": { title: text, says: text, answer: text, changed: flag },
};
