import { number, orNull, type Shapes, text } from "../stored";
import { beginning, entry, type Weights } from "../weight";

/** That a finding is a force's own of a national recommendation. */
export type NationalFacts = {
  readonly kind: "national-issued";
  readonly national: string;
  /** How many forces it was issued to together with this one. */
  readonly forces: number;
  /** Whom else it addresses. */
  readonly addressees: string | null;
};

export const NATIONAL_WEIGHTS: Weights<NationalFacts> = { "national-issued": beginning(entry("record")) };

/** How each is read from where it was stored. */
export const NATIONAL_FACTS: Shapes<NationalFacts, "kind"> = {
  "national-issued": { national: text, forces: number, addressees: orNull(text) },
};
