import { entry, type Weights } from "../weight";
import type { Priority } from "./lists";

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
