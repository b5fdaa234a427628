import type { DirectionState } from "./direction";

/** Why the register refuses something about a direction. */
export type DirectionRefusal =
  | { readonly why: "direction-unfit"; readonly because: "findings" | "due" }
  | { readonly why: "direction-ended"; readonly state: DirectionState };
