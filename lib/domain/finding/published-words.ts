import type { Deadline } from "./deadline";
import type { FindingKind } from "./kind";

/** What is published of a finding: the part that a correction changes and an event restates. */
export interface PublishedWords {
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
}
