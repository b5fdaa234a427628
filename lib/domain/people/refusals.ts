/** Why the register refuses something about people and their places. */
export type PeopleRefusal =
  | { readonly why: "person-known" }
  | { readonly why: "role-unfit" }
  | { readonly why: "not-oneself" }
  | { readonly why: "last-administrator" }
  /** A link for somebody who has a password is made by another administrator than the one who asked for it. */
  | { readonly why: "second-person-needed" }
  | { readonly why: "no-second-person" }
  | { readonly why: "away-ends-before" }
  | { readonly why: "away-is-over" }
  | { readonly why: "delegate-unfit" }
  | { readonly why: "body-kind-unknown" }
  | { readonly why: "body-name-taken"; readonly name: string };
