import type { AssuranceChange } from "./assurance/changes";
import type { ClosureChange } from "./closure/changes";
import type { EngageChange } from "./engage/changes";
import type { EventDraft } from "./event";
import type { EvidenceChange } from "./evidence/changes";
import type { FindingChange } from "./finding/changes";
import type { ProgressChange } from "./progress/changes";
import type { SubmissionChange } from "./submission/changes";
import type { TargetChange } from "./target/changes";

/** One thing that a decision writes. The store knows each kind; ids of new rows are minted by the caller. */
export type Change =
  | AssuranceChange
  | ClosureChange
  | EngageChange
  | EvidenceChange
  | FindingChange
  | ProgressChange
  | SubmissionChange
  | TargetChange;

/** What was decided: the changes and the events that record them. They are written together or not at all. */
export interface Decision {
  readonly changes: readonly Change[];
  readonly events: readonly EventDraft[];
}
