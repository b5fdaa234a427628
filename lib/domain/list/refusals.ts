import type { ListName } from "./lists";

/** Why the register refuses something about the product's lists, or a value that is none of theirs. */
export type ListRefusal =
  /** `field` is the field of the form in which it was chosen; `name` what it is called, or what was sent. */
  | { readonly why: "not-on-list"; readonly list: ListName; readonly field: string; readonly name: string }
  | { readonly why: "name-taken"; readonly list: ListName; readonly name: string; readonly ended: boolean }
  | { readonly why: "list-fixed"; readonly list: ListName }
  | { readonly why: "last-entry"; readonly list: ListName }
  | { readonly why: "entry-ended"; readonly name: string }
  | { readonly why: "entry-not-ended"; readonly name: string }
  /** What goes on naming it: a round its type or scheme, a question its round, a scheme its grade. */
  | { readonly why: "entry-named"; readonly by: string };
