/** Why the register refuses something about evidence. */
export type EvidenceRefusal =
  | { readonly why: "evidence-unknown" }
  | { readonly why: "evidence-withdrawn" }
  | { readonly why: "evidence-superseded" }
  | { readonly why: "evidence-not-widened" }
  | { readonly why: "evidence-narrower" }
  | { readonly why: "evidence-used-already" }
  | { readonly why: "evidence-in-basis" }
  /** It supports findings on which the asker may not do this. */
  | { readonly why: "evidence-of-others"; readonly references: readonly string[] }
  | { readonly why: "file-unknown" }
  | { readonly why: "file-there-already"; readonly name: string }
  | { readonly why: "too-many-files" };
