/** Why the register refuses something about what is said to the public. */
export type PublicWordingRefusal =
  | { readonly why: "no-wording-drafted" }
  | { readonly why: "no-wording-published" }
  | { readonly why: "wording-changed" };
