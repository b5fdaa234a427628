import type { EvidenceAudience } from "../audience";

/** How notes stand, as the library is filtered by it. */
export const STANDINGS = ["standing", "superseded", "withdrawn"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the library of evidence is filtered by. An empty list means: any. */
export interface LibraryFilter {
  /** Slugs. */
  readonly forces: readonly string[];
  /** Keys of the list of kinds. */
  readonly kinds: readonly string[];
  readonly audiences: readonly EvidenceAudience[];
  readonly standings: readonly Standing[];
  /** The reference of a finding that the note supports, or "". */
  readonly finding: string;
  readonly text: string;
}

export const NOTES_PER_PAGE = 50;
