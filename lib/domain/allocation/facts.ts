import { orNull, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";

/** What happened to who owns and sponsors a finding. */
export type AllocationFacts =
  | {
      readonly kind: "allocated";
      readonly owner: string | null;
      readonly sponsor: string | null;
      readonly ownerBefore: string | null;
      readonly sponsorBefore: string | null;
    }
  | { readonly kind: "passed-back"; readonly owner: string; readonly why: string };

export const ALLOCATION_WEIGHTS: Weights<AllocationFacts> = {
  allocated: entry("people"),
  "passed-back": entry("people"),
};

/** How each is read from where it was stored. */
export const ALLOCATION_FACTS: Shapes<AllocationFacts, "kind"> = {
  allocated: { owner: orNull(text), sponsor: orNull(text), ownerBefore: orNull(text), sponsorBefore: orNull(text) },
  "passed-back": { owner: text, why: text },
};
