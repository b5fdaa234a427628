import type { AllocationFacts } from "./allocation/facts";
import type { AssuranceFacts } from "./assurance/facts";
import type { Audience } from "./audience";
import type { CalendarDate } from "./calendar";
import type { ClosureFacts } from "./closure/facts";
import type { EngageFacts } from "./engage/facts";
import type { EvidenceFacts } from "./evidence/facts";
import type { FindingFacts } from "./finding/facts";
import type { InspectionFacts } from "./inspection/facts";
import type { PeopleFacts } from "./people/facts";
import type { ProgressFacts } from "./progress/facts";
import type { ProposalFacts } from "./proposal/facts";
import type { SubmissionFacts } from "./submission/facts";
import type { TargetFacts } from "./target/facts";

/**
 * What happened, as facts that a sentence can be made of (`lib/words`) and that the hash covers. An event
 * restates what it is about, so that the history reads true when the record has moved on.
 */
export type Facts =
  | AllocationFacts
  | AssuranceFacts
  | ClosureFacts
  | EngageFacts
  | EvidenceFacts
  | FindingFacts
  | InspectionFacts
  | PeopleFacts
  | ProgressFacts
  | ProposalFacts
  | SubmissionFacts
  | TargetFacts;

export type EventKind = Facts["kind"];

/** An event that a decision asks to have written; `save` adds the moment, the actor and the link of the chain. */
export interface EventDraft {
  readonly facts: Facts;
  /** The calendar date it took effect: never in the future, never before publication. */
  readonly on: CalendarDate;
  readonly audience: Audience;
  readonly findingId?: string;
  readonly inspectionId?: string;
  /** Set where one event differs from the rest of what is saved with it: a published finding whose wording is illustrative. */
  readonly illustrative?: boolean;
}

/** Recorded after a later voice of the same side, which goes on standing. */
export const isLate = (facts: Facts): boolean => "stands" in facts;

/** Events that decide something; a history shows them with more weight. */
const DECISIONS: readonly EventKind[] = [
  "finding-published",
  "recorded-by-force",
  "submitted",
  "submission-returned",
  "closed",
  "reopened",
  "moved-to-engage",
  "returned-to-open",
  "engage-entered",
  "engage-left",
];
export const isDecision = (kind: EventKind): boolean => DECISIONS.includes(kind);
