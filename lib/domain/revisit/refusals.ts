import type { RevisitState } from "./revisit";

/** Why the register refuses something about a revisit. */
export type RevisitRefusal =
  | { readonly why: "revisit-unfit"; readonly because: "findings" | "window" | "past" | "far" | "notes" | "order" }
  | { readonly why: "revisit-elsewhere"; readonly state: RevisitState };
