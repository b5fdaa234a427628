import type { EvidenceAudience } from "../audience";

/** A file of a note that can be opened: it stands, and its check has ended well. */
export interface OpenFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

export interface Evidence {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly audience: EvidenceAudience;
  readonly withdrawn: boolean;
  /** A newer note has taken its place. */
  readonly superseded: boolean;
  readonly files: readonly OpenFile[];
}

/** Whether it still counts: neither withdrawn nor taken over by a newer one. */
export const stands = ({ withdrawn, superseded }: Pick<Evidence, "withdrawn" | "superseded">): boolean =>
  !withdrawn && !superseded;
