import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { flag, type Shapes, text } from "../stored";
import { entry } from "../weight";

/** What happened to what is said to the public of a finding. */
export type PublicWordingFacts =
  | { readonly kind: "public-wording-drafted"; readonly wording: string }
  | { readonly kind: "public-wording-published"; readonly wording: string; readonly again: boolean }
  | { readonly kind: "public-wording-withdrawn"; readonly wording: string; readonly why: string };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const PUBLIC_WORDING_KINDS = {
  "public-wording-drafted": { weight: entry("assurance"), told: NOBODY, words: ["wording"] },
  "public-wording-published": { weight: entry("assurance"), told: ["owner", "coordinator"], words: ["wording"] },
  "public-wording-withdrawn": { weight: entry("assurance"), told: ["owner", "coordinator"], words: ["wording", "why"] },
} as const satisfies Kinds<PublicWordingFacts>;

/** How each is read from where it was stored. */
export const PUBLIC_WORDING_FACTS: Shapes<PublicWordingFacts, "kind"> = {
  "public-wording-drafted": { wording: text },
  "public-wording-published": { wording: text, again: flag },
  "public-wording-withdrawn": { wording: text, why: text },
};
