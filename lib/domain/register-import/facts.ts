import { number, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";

/** That an import's own chain of events is tied into its force's chain: the entries that it has, by the hash of the last. */
export type ImportFacts = {
  readonly kind: "register-recorded";
  readonly source: string;
  readonly findings: number;
  readonly chain: string;
  readonly entries: number;
  readonly head: string;
};

export const IMPORT_WEIGHTS: Weights<ImportFacts> = { "register-recorded": entry() };

/** How each is read from where it was stored. */
export const IMPORT_FACTS: Shapes<ImportFacts, "kind"> = {
  "register-recorded": { source: text, findings: number, chain: text, entries: number, head: text },
};
