import type { AccuracyChange } from "./accuracy/changes";
import type { AssuranceChange, OfficeNoteChange } from "./assurance/changes";
import type { BoardPackChange } from "./board-pack/changes";
import type { ChallengeChange } from "./challenge/changes";
import type { ClosureChange } from "./closure/changes";
import type { DependencyChange } from "./dependency/changes";
import type { DirectionChange } from "./direction/changes";
import type { DoneTestChange } from "./done-test/changes";
import type { EngageChange } from "./engage/changes";
import type { EventDraft } from "./event";
import type { EvidenceChange } from "./evidence/changes";
import type { FindingChange } from "./finding/changes";
import type { FollowUpChange } from "./follow-up/changes";
import type { InspectionChange } from "./inspection/changes";
import type { LevelChange } from "./level/changes";
import type { ListChange } from "./list/changes";
import type { MeasureChange } from "./measure/changes";
import type { NationalChange } from "./national/changes";
import type { PeopleChange } from "./people/changes";
import type { PlanChange } from "./plan/changes";
import type { ProgressChange } from "./progress/changes";
import type { ProposalChange } from "./proposal/changes";
import type { PublicWordingChange } from "./public-wording/changes";
import type { RatingChange } from "./rating/changes";
import type { ReassessmentChange } from "./reassessment/changes";
import type { RedactionChange } from "./redaction/changes";
import type { ImportChange } from "./register-import/import-change";
import type { ReminderChange } from "./reminder/changes";
import type { ReadingChange } from "./report-review/changes";
import type { RepresentationChange } from "./representation/changes";
import type { ResponseChange } from "./response/changes";
import type { RevisitChange } from "./revisit/changes";
import type { SubmissionChange } from "./submission/changes";
import type { SuccessionChange } from "./succession/changes";
import type { TargetChange } from "./target/changes";

/** One thing that a decision writes. The store knows each kind; ids of new rows are minted by the caller. */
export type Change =
  | AccuracyChange
  | AssuranceChange
  | BoardPackChange
  | ChallengeChange
  | ClosureChange
  | DoneTestChange
  | DependencyChange
  | DirectionChange
  | EngageChange
  | EvidenceChange
  | FindingChange
  | FollowUpChange
  | ImportChange
  | InspectionChange
  | LevelChange
  | ListChange
  | OfficeNoteChange
  | MeasureChange
  | NationalChange
  | PeopleChange
  | PlanChange
  | ProgressChange
  | ProposalChange
  | PublicWordingChange
  | RatingChange
  | RedactionChange
  | ReadingChange
  | ReassessmentChange
  | RepresentationChange
  | ResponseChange
  | RevisitChange
  | ReminderChange
  | SubmissionChange
  | SuccessionChange
  | TargetChange;

/** What was decided: the changes and the events that record them. They are written together or not at all. */
export interface Decision {
  readonly changes: readonly Change[];
  readonly events: readonly EventDraft[];
}

/** A decision with the chain that it is written to: of a force, or (null) of what concerns no force. */
export interface ChainDecision extends Decision {
  readonly forceId: string | null;
}
