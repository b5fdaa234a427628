/** Why the register refuses something about people and their places. */
export type PeopleRefusal =
  | { readonly why: "person-known" }
  | { readonly why: "role-unfit" }
  | { readonly why: "not-oneself" }
  | { readonly why: "last-administrator" }
  | { readonly why: "body-kind-unknown" }
  | { readonly why: "body-name-taken"; readonly name: string };
