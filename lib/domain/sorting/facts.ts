import { among, orNull, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";
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

export const SORTING_WEIGHTS: Weights<SortingFacts> = {
  "theme-set": entry("record"),
  "priority-set": entry("progress"),
};

/** How each is read from where it was stored. */
export const SORTING_FACTS: Shapes<SortingFacts, "kind"> = {
  "theme-set": { before: orNull(text), after: orNull(text) },
  "priority-set": { from: orNull(among(PRIORITIES)), to: orNull(among(PRIORITIES)), why: orNull(text) },
};
