import type { Entry, ListName } from "./lists";

/** An entry as it is added: what it belongs to beside its list, as far as its list asks for it. */
export interface NewEntry extends Omit<Entry, "endedOn"> {
  readonly grades?: readonly string[];
  readonly type?: string;
  readonly scheme?: string;
  readonly round?: string;
}

/** What a decision writes of the product's lists. An entry is never removed. */
export type ListChange =
  | { readonly change: "list-entry-added"; readonly list: ListName; readonly entry: NewEntry }
  | {
      readonly change: "list-entry-changed";
      readonly list: ListName;
      readonly key: string;
      readonly set: Partial<Pick<Entry, "name" | "position" | "endedOn">>;
    };
