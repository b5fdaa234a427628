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

/** What an event is about, for a history that is looked at by it; and whether it decides something, which weighs more there. */
interface Weight {
  readonly about: "progress" | "assurance" | "evidence" | "dates" | "people" | "record" | null;
  readonly decides: boolean;
}
export type About = NonNullable<Weight["about"]>;

const decision: Weight = { about: null, decides: true };
const entry = (about: Weight["about"] = null): Weight => ({ about, decides: false });

const WEIGHTS: { readonly [Kind in EventKind]: Weight } = {
  "finding-published": decision,
  "recorded-by-force": decision,
  "own-reference-kept": entry(),
  "record-confirmed": entry(),
  "record-corrected": entry("record"),
  linked: entry("record"),
  allocated: entry("people"),
  "passed-back": entry("people"),
  "progress-updated": entry("progress"),
  "assurance-recorded": entry("assurance"),
  "evidence-added": entry("evidence"),
  "evidence-widened": entry("evidence"),
  "evidence-withdrawn": entry("evidence"),
  "target-proposed": entry("dates"),
  "target-declined": entry("dates"),
  "target-set": entry("dates"),
  "target-moved": entry("dates"),
  "submission-drafted": entry(),
  submitted: decision,
  "submission-withdrawn": entry(),
  "submission-returned": decision,
  closed: decision,
  reopened: decision,
  "moved-to-engage": decision,
  "returned-to-open": decision,
  "engage-entered": decision,
  "engage-extended": entry(),
  "engage-left": decision,
  "reported-closed": entry(),
  "reported-phase": entry(),
  "proposal-declined": entry(),
  "inspection-recorded": entry(),
  "inspection-published": entry(),
  "reader-named": entry(),
  "reader-dropped": entry(),
  invited: entry(),
  "invitation-renewed": entry(),
  "role-changed": entry(),
  suspended: entry(),
  restored: entry(),
};

/** A kind that only a later version knows weighs nothing and is about nothing. */
const weightOf = (kind: EventKind): Weight => (Object.hasOwn(WEIGHTS, kind) ? WEIGHTS[kind] : entry());

export const isDecision = (kind: EventKind): boolean => weightOf(kind).decides;
export const isAbout = (about: About, kind: EventKind): boolean => weightOf(kind).about === about;
