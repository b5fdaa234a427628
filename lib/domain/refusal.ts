import type { AccuracyRefusal } from "./accuracy/refusals";
import type { AllocationRefusal } from "./allocation/refusals";
import type { ApiTokenRefusal } from "./api-token/refusals";
import type { AssuranceRefusal } from "./assurance/refusals";
import type { BoardPackRefusal } from "./board-pack/refusals";
import type { CalendarDate } from "./calendar";
import type { ChallengeRefusal } from "./challenge/refusals";
import type { ClosureRefusal } from "./closure/refusals";
import type { DependencyRefusal } from "./dependency/refusals";
import type { DirectionRefusal } from "./direction/refusals";
import type { DoneTestRefusal } from "./done-test/refusals";
import type { EngageRefusal } from "./engage/refusals";
import type { EvidenceRefusal } from "./evidence/refusals";
import type { FindingRefusal } from "./finding/refusals";
import type { FollowUpRefusal } from "./follow-up/refusals";
import type { InspectionRefusal } from "./inspection/refusals";
import type { LevelRefusal } from "./level/refusals";
import type { ListRefusal } from "./list/refusals";
import type { MeasureRefusal } from "./measure/refusals";
import type { NationalRefusal } from "./national/refusals";
import type { PeopleRefusal } from "./people/refusals";
import type { PlanRefusal } from "./plan/refusals";
import type { Standing } from "./policy";
import type { ProgressRefusal } from "./progress/refusals";
import type { ProposalRefusal } from "./proposal/refusals";
import type { PublicWordingRefusal } from "./public-wording/refusals";
import type { ReassessmentRefusal } from "./reassessment/refusals";
import type { RedactionRefusal } from "./redaction/refusals";
import type { ImportRefusal } from "./register-import/refusals";
import type { ReadingRefusal } from "./report-review/refusals";
import type { RepresentationRefusal } from "./representation/refusals";
import type { ResponseRefusal } from "./response/refusals";
import type { RevisitRefusal } from "./revisit/refusals";
import type { SavedViewRefusal } from "./saved-view/refusals";
import type { SubmissionRefusal } from "./submission/refusals";
import type { SuccessionRefusal } from "./succession/refusals";
import type { TargetRefusal } from "./target/refusals";

/** What happened on the earliest day that a date may name. */
export type EarliestBecause =
  | "published"
  | "status"
  | "submitted"
  | "decided"
  | "period"
  | "entry"
  | "spell"
  | "reason"
  | "left"
  | "spell-step"
  | "in-response"
  | "in-challenge"
  | "revisited"
  | "pack"
  | "directed"
  | "represented"
  | "level"
  | "organisation";

/** What may be refused of anything: who asks, how old their page is, the day that they gave. */
export type GeneralRefusal =
  | { readonly why: "not-found" }
  | { readonly why: "not-yours"; readonly who: readonly Standing[] }
  | { readonly why: "page-out-of-date" }
  | { readonly why: "asked-again" }
  | { readonly why: "busy" }
  | { readonly why: "nothing-changed" }
  | { readonly why: "date-in-the-future"; readonly field: string }
  | {
      readonly why: "date-too-early";
      readonly field: string;
      readonly earliest: CalendarDate;
      readonly because: EarliestBecause;
    };

/**
 * Every reason for which the register refuses what somebody asked, spread from the nouns. A closed list: `lib/words`
 * words each one once, and what is missing here cannot be refused.
 */
export type Refusal =
  | GeneralRefusal
  | AccuracyRefusal
  | AllocationRefusal
  | ApiTokenRefusal
  | AssuranceRefusal
  | BoardPackRefusal
  | ChallengeRefusal
  | ClosureRefusal
  | DoneTestRefusal
  | DependencyRefusal
  | DirectionRefusal
  | EngageRefusal
  | EvidenceRefusal
  | FindingRefusal
  | FollowUpRefusal
  | ImportRefusal
  | InspectionRefusal
  | LevelRefusal
  | ListRefusal
  | MeasureRefusal
  | NationalRefusal
  | PeopleRefusal
  | PlanRefusal
  | ProgressRefusal
  | ProposalRefusal
  | PublicWordingRefusal
  | ReadingRefusal
  | ReassessmentRefusal
  | RepresentationRefusal
  | ResponseRefusal
  | RevisitRefusal
  | SavedViewRefusal
  | SubmissionRefusal
  | RedactionRefusal
  | SuccessionRefusal
  | TargetRefusal;
