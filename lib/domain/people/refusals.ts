/** Why the register refuses something about people and their places. */
export type PeopleRefusal =
  | { readonly why: "person-known" }
  | { readonly why: "role-unfit" }
  | { readonly why: "not-oneself" }
  | { readonly why: "last-administrator" }
  | { readonly why: "away-ends-before" }
  | { readonly why: "away-is-over" }
  | { readonly why: "delegate-unfit" }
  | { readonly why: "body-kind-unknown" }
  | { readonly why: "body-name-taken"; readonly name: string };
