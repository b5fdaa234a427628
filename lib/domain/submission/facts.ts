import { listOf, number, perhaps, type Shapes, text } from "../stored";
import { decision, entry, type Weights } from "../weight";

/** What happened to submissions. */
export type SubmissionFacts =
  | { readonly kind: "submission-drafted" }
  | {
      readonly kind: "submitted";
      readonly statement: string;
      readonly answers: readonly string[];
      readonly evidence: readonly string[];
      /** How many are met; older events do not say. */
      readonly doneTests?: number;
      readonly openRecommendations: readonly string[];
    }
  | { readonly kind: "submission-withdrawn"; readonly why: string }
  | { readonly kind: "submission-returned"; readonly points: readonly string[]; readonly note: string };

export const SUBMISSION_WEIGHTS: Weights<SubmissionFacts> = {
  "submission-drafted": entry(),
  submitted: decision,
  "submission-withdrawn": entry(),
  "submission-returned": decision,
};

/** How each is read from where it was stored. */
export const SUBMISSION_FACTS: Shapes<SubmissionFacts, "kind"> = {
  "submission-drafted": {},
  submitted: {
    statement: text,
    answers: listOf(text),
    evidence: listOf(text),
    doneTests: perhaps(number),
    openRecommendations: listOf(text),
  },
  "submission-withdrawn": { why: text },
  "submission-returned": { points: listOf(text), note: text },
};
