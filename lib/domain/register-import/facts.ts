import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { number, type Shapes, text } from "../stored";
import { askedAgain, beginning, entry } from "../weight";

export type ImportFacts =
  /** That an import's own chain of events is tied into its force's chain: the entries that it has, by the hash of the last. */
  | {
      readonly kind: "register-recorded";
      readonly source: string;
      readonly findings: number;
      readonly chain: string;
      readonly entries: number;
      readonly head: string;
    }
  /** That whoever imported a register took it back: so many findings left the counts, and so many stayed that were touched since. */
  | {
      readonly kind: "import-taken-back";
      readonly source: string;
      readonly findings: number;
      readonly stayed: number;
    }
  /** A finding of it, which is in no count from that day on; and a report of which nothing is left. */
  | { readonly kind: "finding-taken-back"; readonly source: string }
  | { readonly kind: "inspection-taken-back"; readonly title: string };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const IMPORT_KINDS = {
  "register-recorded": { weight: beginning(entry()), told: ["coordinator"], words: [] },
  "import-taken-back": { weight: askedAgain(entry()), told: ["coordinator"], words: [] },
  "finding-taken-back": { weight: askedAgain(entry("record")), told: ["owner", "sponsor", "policing-body"], words: [] },
  // Its findings tell of it.
  "inspection-taken-back": { weight: entry(), told: NOBODY, words: [] },
} as const satisfies Kinds<ImportFacts>;

/** How each is read from where it was stored. */
export const IMPORT_FACTS: Shapes<ImportFacts, "kind"> = {
  "register-recorded": { source: text, findings: number, chain: text, entries: number, head: text },
  "import-taken-back": { source: text, findings: number, stayed: number },
  "finding-taken-back": { source: text },
  "inspection-taken-back": { title: text },
};
