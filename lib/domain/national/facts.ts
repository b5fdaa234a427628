import type { Kinds } from "../kind";
import { OF_THE_FORCE } from "../notice/lists";
import { number, orNull, type Shapes, text } from "../stored";
import { beginning, entry } from "../weight";

/** That a finding is a force's own of a national recommendation. */
export type NationalFacts = {
  readonly kind: "national-issued";
  readonly national: string;
  /** How many forces it was issued to together with this one. */
  readonly forces: number;
  /** Whom else it addresses. */
  readonly addressees: string | null;
};

/** What each kind weighs, who is told of it, and which of its words can go. */
export const NATIONAL_KINDS = {
  "national-issued": { weight: beginning(entry("record")), told: OF_THE_FORCE, words: [] },
} as const satisfies Kinds<NationalFacts>;

/** How each is read from where it was stored. */
export const NATIONAL_FACTS: Shapes<NationalFacts, "kind"> = {
  "national-issued": { national: text, forces: number, addressees: orNull(text) },
};
