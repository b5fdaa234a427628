/** Why the register refuses something about who owns and sponsors a finding. */
export type AllocationRefusal =
  | { readonly why: "person-unfit"; readonly field: "owner" | "sponsor" }
  /** Handed over meanwhile, or whoever had left is back. */
  | { readonly why: "not-left" };
