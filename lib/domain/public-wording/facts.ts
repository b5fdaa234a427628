import { flag, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";

/** What happened to what is said to the public of a finding. */
export type PublicWordingFacts =
  | { readonly kind: "public-wording-drafted"; readonly wording: string }
  | { readonly kind: "public-wording-published"; readonly wording: string; readonly again: boolean }
  | { readonly kind: "public-wording-withdrawn"; readonly wording: string; readonly why: string };

export const PUBLIC_WORDING_WEIGHTS: Weights<PublicWordingFacts> = {
  "public-wording-drafted": entry("assurance"),
  "public-wording-published": entry("assurance"),
  "public-wording-withdrawn": entry("assurance"),
};

/** How each is read from where it was stored. */
export const PUBLIC_WORDING_FACTS: Shapes<PublicWordingFacts, "kind"> = {
  "public-wording-drafted": { wording: text },
  "public-wording-published": { wording: text, again: flag },
  "public-wording-withdrawn": { wording: text, why: text },
};
