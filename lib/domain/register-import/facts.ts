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
