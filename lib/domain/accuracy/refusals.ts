/** Why the register refuses something about comments on a draft. */
export type AccuracyRefusal =
  | { readonly why: "not-a-named-reader" }
  | { readonly why: "comment-answered" }
  /** How many comments wait for an answer when a report is to be published. */
  | { readonly why: "comments-unanswered"; readonly count: number };
