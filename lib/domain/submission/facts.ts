import type { Kinds } from "../kind";
import { ALL_BUT_INSPECTORS, NOBODY } from "../notice/lists";
import { flag, listOf, number, perhaps, type Shapes, text } from "../stored";
import { beginning, decision, entry } from "../weight";

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

/** What each kind weighs, who is told of it, and which of its words can go. */
export const SUBMISSION_KINDS = {
  "submission-drafted": { weight: entry(), told: NOBODY, words: [] },
  "submission-signed": { weight: entry(), told: ["owner", "coordinator"], words: ["statement", "answers"] },
  "sign-off-asked": { weight: beginning(entry()), told: ["coordinator", "chief-officer"], words: [] },
  submitted: {
    weight: decision,
    told: ["owner", "sponsor", "policing-body", "inspector"],
    words: ["statement", "answers"],
  },
  "submission-withdrawn": { weight: entry(), told: ["owner", "sponsor", "policing-body", "inspector"], words: ["why"] },
  "submission-returned": { weight: decision, told: ALL_BUT_INSPECTORS, words: ["points", "note"] },
} as const satisfies Kinds<SubmissionFacts>;

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
