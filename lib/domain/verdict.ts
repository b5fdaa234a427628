/** In what way a chain of events is broken. */
export const BREAKS = ["missing", "extra", "unlinked", "rehashed", "rewritten", "disagrees", "head", "untied"] as const;
export type Break = (typeof BREAKS)[number];

/** What verifying a chain comes to: unbroken to its last entry, or which entry is the first that is wrong and how. */
export type Verdict =
  | { readonly unbroken: true; readonly length: number }
  | { readonly unbroken: false; readonly entry: number; readonly break: Break };
