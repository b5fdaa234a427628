/** Why the register refuses something about who owns and sponsors a finding. */
export type AllocationRefusal =
  | { readonly why: "person-unfit"; readonly field: "owner" | "sponsor" }
  /** Nobody who is there owned what the finding repeats. */
  | { readonly why: "nobody-suggested" }
  /** Handed over meanwhile, or whoever had left is back. */
  | { readonly why: "not-left" };
