/** Why words are not taken out of a history. */
export type RedactionRefusal =
  /** The entry has none of the words that can go: `WORDS_OF`. */
  | { readonly why: "not-redactable" }
  /** It was asked for, or done, already. */
  | { readonly why: "redaction-known" }
  /** Whoever asked for it may not agree to it. */
  | { readonly why: "redaction-by-one" };
