import { among, object, type Reader, text } from "../stored";
import { type Deadline, readDeadline } from "./deadline";
import { FINDING_KINDS, type FindingKind } from "./kind";

/** What is published of a finding: the part that a correction changes and an event restates. */
export interface PublishedWords {
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
}

export const readPublishedWords: Reader<PublishedWords> = object<PublishedWords>({
  kind: among(FINDING_KINDS),
  text,
  deadline: readDeadline,
});
