import { flag, listOf, number, perhaps, type Shapes, text } from "../stored";
import { beginning, decision, entry, type Weights } from "../weight";

/** What happened to submissions. */
export type SubmissionFacts =
  | { readonly kind: "submission-drafted" }
  /** What was signed off, word for word: the draft may be written again. */
  | { readonly kind: "submission-signed"; readonly statement: string; readonly answers: readonly string[] }
  | { readonly kind: "sign-off-asked"; readonly asks: boolean }
  | {
      readonly kind: "submitted";
      readonly statement: string;
      readonly answers: readonly string[];
      readonly evidence: readonly string[];
      /** How many are met; older events do not say. */
      readonly doneTests?: number;
      readonly openRecommendations: readonly string[];
      /** The chief officer who signed it off, where one did. */
      readonly signedBy?: string;
    }
  | { readonly kind: "submission-withdrawn"; readonly why: string }
  | { readonly kind: "submission-returned"; readonly points: readonly string[]; readonly note: string };

export const SUBMISSION_WEIGHTS: Weights<SubmissionFacts> = {
  "submission-drafted": entry(),
  "submission-signed": entry(),
  "sign-off-asked": beginning(entry()),
  submitted: decision,
  "submission-withdrawn": entry(),
  "submission-returned": decision,
};

/** How each is read from where it was stored. */
export const SUBMISSION_FACTS: Shapes<SubmissionFacts, "kind"> = {
  "submission-drafted": {},
  "submission-signed": { statement: text, answers: listOf(text) },
  "sign-off-asked": { asks: flag },
  submitted: {
    statement: text,
    answers: listOf(text),
    evidence: listOf(text),
    doneTests: perhaps(number),
    openRecommendations: listOf(text),
    signedBy: perhaps(text),
  },
  "submission-withdrawn": { why: text },
  "submission-returned": { points: listOf(text), note: text },
};
