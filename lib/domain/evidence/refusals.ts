/** Why the register refuses something about evidence. */
export type EvidenceRefusal =
  | { readonly why: "evidence-unknown" }
  | { readonly why: "evidence-withdrawn" }
  | { readonly why: "evidence-not-widened" }
  | { readonly why: "evidence-in-basis" };
