import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { listOf, orNull, type Shapes, text } from "../stored";
import { entry } from "../weight";

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

/** What each kind weighs, who is told of it, and which of its words can go. */
export const DONE_TEST_KINDS = {
  "done-tests-set": { weight: entry("plan"), told: NOBODY, words: ["added", "dropped", "why"] },
  "done-tests-agreed": { weight: entry("plan"), told: ["owner"], words: ["tests"] },
  "done-test-met": { weight: entry("plan"), told: NOBODY, words: ["test", "note"] },
  "done-test-unmet": { weight: entry("plan"), told: ["owner", "coordinator"], words: ["test", "why"] },
} as const satisfies Kinds<DoneTestFacts>;

/** How each is read from where it was stored. */
export const DONE_TEST_FACTS: Shapes<DoneTestFacts, "kind"> = {
  "done-tests-set": { added: listOf(text), dropped: listOf(text), why: orNull(text) },
  "done-tests-agreed": { tests: listOf(text) },
  "done-test-met": { test: text, evidence: listOf(text), note: orNull(text) },
  "done-test-unmet": { test: text, why: text },
};
