import type { DoneTestState } from "./done-test";

/** Why the register refuses something about done tests. */
export type DoneTestRefusal =
  | { readonly why: "done-tests-number" }
  | { readonly why: "done-test-reason-missing" }
  | { readonly why: "done-test-unknown" }
  | { readonly why: "done-test-own" }
  | { readonly why: "done-tests-agreed" }
  | { readonly why: "done-test-not-agreed" }
  | { readonly why: "done-test-evidence-missing" }
  | { readonly why: "done-test-not-met" }
  | { readonly why: "done-tests-missing" }
  | {
      readonly why: "done-tests-unmet";
      readonly tests: readonly { readonly text: string; readonly state: Exclude<DoneTestState, "met"> }[];
    };
