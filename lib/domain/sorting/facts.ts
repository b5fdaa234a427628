import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { among, orNull, type Shapes, text } from "../stored";
import { entry } from "../weight";
import { PRIORITIES, type Priority } from "./lists";

/** What happened to how the force sorts a finding. */
export type SortingFacts =
  /** What the themes were called. */
  | { readonly kind: "theme-set"; readonly before: string | null; readonly after: string | null }
  | {
      readonly kind: "priority-set";
      readonly from: Priority | null;
      readonly to: Priority | null;
      readonly why: string | null;
    };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const SORTING_KINDS = {
  "theme-set": { weight: entry("record"), told: NOBODY, words: [] },
  "priority-set": { weight: entry("progress"), told: NOBODY, words: ["why"] },
} as const satisfies Kinds<SortingFacts>;

/** How each is read from where it was stored. */
export const SORTING_FACTS: Shapes<SortingFacts, "kind"> = {
  "theme-set": { before: orNull(text), after: orNull(text) },
  "priority-set": { from: orNull(among(PRIORITIES)), to: orNull(among(PRIORITIES)), why: orNull(text) },
};
