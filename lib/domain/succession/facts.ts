import { number, type Shapes, text } from "../stored";
import { askedAgain, entry, type Weights } from "../weight";

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

export const SUCCESSION_WEIGHTS: Weights<SuccessionFacts> = {
  "organisation-ended": askedAgain(entry()),
  "oversight-passed": entry(),
  "force-ended": entry(),
  "record-taken-over": entry(),
  "finding-passed": entry(),
};

/** How each is read from where it was stored. */
export const SUCCESSION_FACTS: Shapes<SuccessionFacts, "kind"> = {
  "organisation-ended": { name: text, successor: text, people: number, why: text },
  "oversight-passed": { from: text, to: text },
  "force-ended": { name: text, successor: text, open: number, closed: number },
  "record-taken-over": { from: text, open: number, chain: text, entry: number, head: text },
  "finding-passed": { from: text, to: text },
};
