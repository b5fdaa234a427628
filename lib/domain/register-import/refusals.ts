import type { Staying } from "./touched";

/** Why the register refuses something about imports of a register. */
export type ImportRefusal =
  | { readonly why: "import-ended"; readonly because: "running" | "done" | "dropped" }
  | { readonly why: "take-back-unfit"; readonly because: "not-recorded" | "taken-back" | "nothing" }
  /** Somebody has touched what it recorded since: `staying` says who and what, `going` how many could go. */
  | { readonly why: "import-touched"; readonly staying: readonly Staying[]; readonly going: number };
