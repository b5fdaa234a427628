import { listOf, orNull, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";

/** What happened to done tests. */
export type DoneTestFacts =
  | {
      readonly kind: "done-tests-set";
      readonly added: readonly string[];
      readonly dropped: readonly string[];
      readonly why: string | null;
    }
  | { readonly kind: "done-tests-agreed"; readonly tests: readonly string[] }
  | {
      readonly kind: "done-test-met";
      readonly test: string;
      /** Titles of notes that the inspectorate reads. */
      readonly evidence: readonly string[];
      readonly note: string | null;
    }
  | { readonly kind: "done-test-unmet"; readonly test: string; readonly why: string };

export const DONE_TEST_WEIGHTS: Weights<DoneTestFacts> = {
  "done-tests-set": entry("plan"),
  "done-tests-agreed": entry("plan"),
  "done-test-met": entry("plan"),
  "done-test-unmet": entry("plan"),
};

/** How each is read from where it was stored. */
export const DONE_TEST_FACTS: Shapes<DoneTestFacts, "kind"> = {
  "done-tests-set": { added: listOf(text), dropped: listOf(text), why: orNull(text) },
  "done-tests-agreed": { tests: listOf(text) },
  "done-test-met": { test: text, evidence: listOf(text), note: orNull(text) },
  "done-test-unmet": { test: text, why: text },
};
