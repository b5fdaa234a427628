import type { Kinds } from "../kind";
import { NOBODY, OF_THE_FORCE } from "../notice/lists";
import { number, type Shapes, text } from "../stored";
import { askedAgain, entry } from "../weight";

/** What happened when an organisation ended and another one came after it. The names stand as they were. */
export type SuccessionFacts =
  /** In the history of the inspectorate's administration: how many people have their posts in the successor. */
  | {
      readonly kind: "organisation-ended";
      readonly name: string;
      readonly successor: string;
      readonly people: number;
      readonly why: string;
    }
  /** In the history of each force that a body oversaw. */
  | { readonly kind: "oversight-passed"; readonly from: string; readonly to: string }
  /** The last entry of a force's own chain. */
  | {
      readonly kind: "force-ended";
      readonly name: string;
      readonly successor: string;
      readonly open: number;
      readonly closed: number;
    }
  /** The entry at which the chain of a force that ended meets that of the force that comes after it. */
  | {
      readonly kind: "record-taken-over";
      readonly from: string;
      readonly open: number;
      readonly chain: string;
      /** The last entry of that chain, and its hash. */
      readonly entry: number;
      readonly head: string;
    }
  /** In the history of each finding that was open. */
  | { readonly kind: "finding-passed"; readonly from: string; readonly to: string };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const SUCCESSION_KINDS = {
  "organisation-ended": { weight: askedAgain(entry()), told: NOBODY, words: [] },
  "oversight-passed": { weight: entry(), told: OF_THE_FORCE, words: [] },
  // Its people are the successor's by then, and read there what was taken over.
  "force-ended": { weight: entry(), told: NOBODY, words: [] },
  "record-taken-over": { weight: entry(), told: OF_THE_FORCE, words: [] },
  "finding-passed": { weight: entry(), told: NOBODY, words: [] },
} as const satisfies Kinds<SuccessionFacts>;

/** How each is read from where it was stored. */
export const SUCCESSION_FACTS: Shapes<SuccessionFacts, "kind"> = {
  "organisation-ended": { name: text, successor: text, people: number, why: text },
  "oversight-passed": { from: text, to: text },
  "force-ended": { name: text, successor: text, open: number, closed: number },
  "record-taken-over": { from: text, open: number, chain: text, entry: number, head: text },
  "finding-passed": { from: text, to: text },
};
