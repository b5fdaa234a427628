/** Why the register refuses something about a follow-up. */
export type FollowUpRefusal =
  | { readonly why: "no-follow-up" }
  | { readonly why: "follow-up-unfit"; readonly because: "outcome" | "months" };
