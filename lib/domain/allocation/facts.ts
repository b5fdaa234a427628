import type { Kinds } from "../kind";
import { orNull, type Shapes, text } from "../stored";
import { entry } from "../weight";

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

/** What each kind weighs, who is told of it, and which of its words can go. */
export const ALLOCATION_KINDS = {
  allocated: { weight: entry("people"), told: ["owner", "sponsor"], words: [] },
  "passed-back": { weight: entry("people"), told: ["coordinator"], words: ["why"] },
} as const satisfies Kinds<AllocationFacts>;

/** How each is read from where it was stored. */
export const ALLOCATION_FACTS: Shapes<AllocationFacts, "kind"> = {
  allocated: { owner: orNull(text), sponsor: orNull(text), ownerBefore: orNull(text), sponsorBefore: orNull(text) },
  "passed-back": { owner: text, why: text },
};
