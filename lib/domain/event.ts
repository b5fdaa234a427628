import { ACCURACY_FACTS, ACCURACY_KINDS, type AccuracyFacts } from "./accuracy/facts";
import { ALLOCATION_FACTS, ALLOCATION_KINDS, type AllocationFacts } from "./allocation/facts";
import { ASSURANCE_FACTS, ASSURANCE_KINDS, type AssuranceFacts } from "./assurance/facts";
import type { Audience } from "./audience";
import { BOARD_PACK_FACTS, BOARD_PACK_KINDS, type BoardPackFacts } from "./board-pack/facts";
import type { CalendarDate } from "./calendar";
import { CHALLENGE_FACTS, CHALLENGE_KINDS, type ChallengeFacts } from "./challenge/facts";
import { CLOSURE_FACTS, CLOSURE_KINDS, type ClosureFacts } from "./closure/facts";
import { DEPENDENCY_FACTS, DEPENDENCY_KINDS, type DependencyFacts } from "./dependency/facts";
import { DIRECTION_FACTS, DIRECTION_KINDS, type DirectionFacts } from "./direction/facts";
import { DONE_TEST_FACTS, DONE_TEST_KINDS, type DoneTestFacts } from "./done-test/facts";
import { ENGAGE_FACTS, ENGAGE_KINDS, type EngageFacts } from "./engage/facts";
import { EVIDENCE_FACTS, EVIDENCE_KINDS, type EvidenceFacts } from "./evidence/facts";
import { FINDING_FACTS, FINDING_KINDS, type FindingFacts } from "./finding/facts";
import { FOLLOW_UP_FACTS, FOLLOW_UP_KINDS, type FollowUpFacts } from "./follow-up/facts";
import { INSPECTION_FACTS, INSPECTION_KINDS, type InspectionFacts } from "./inspection/facts";
import type { Kinds } from "./kind";
import { LEVEL_FACTS, LEVEL_KINDS, type LevelFacts } from "./level/facts";
import { LIST_FACTS, LIST_KINDS, type ListFacts } from "./list/facts";
import { MEASURE_FACTS, MEASURE_KINDS, type MeasureFacts } from "./measure/facts";
import { NATIONAL_FACTS, NATIONAL_KINDS, type NationalFacts } from "./national/facts";
import { PEOPLE_FACTS, PEOPLE_KINDS, type PeopleFacts } from "./people/facts";
import { PLAN_FACTS, PLAN_KINDS, type PlanFacts } from "./plan/facts";
import { PROGRESS_FACTS, PROGRESS_KINDS, type ProgressFacts } from "./progress/facts";
import { PROPOSAL_FACTS, PROPOSAL_KINDS, type ProposalFacts } from "./proposal/facts";
import { PUBLIC_WORDING_FACTS, PUBLIC_WORDING_KINDS, type PublicWordingFacts } from "./public-wording/facts";
import { RATING_FACTS, RATING_KINDS, type RatingFacts } from "./rating/facts";
import { REASSESSMENT_FACTS, REASSESSMENT_KINDS, type ReassessmentFacts } from "./reassessment/facts";
import { REDACTION_FACTS, REDACTION_KINDS, type RedactionFacts } from "./redaction/facts";
import { IMPORT_FACTS, IMPORT_KINDS, type ImportFacts } from "./register-import/facts";
import { REMINDER_FACTS, REMINDER_KINDS, type ReminderFacts } from "./reminder/facts";
import { REPRESENTATION_FACTS, REPRESENTATION_KINDS, type RepresentationFacts } from "./representation/facts";
import { RESPONSE_FACTS, RESPONSE_KINDS, type ResponseFacts } from "./response/facts";
import { REVISIT_FACTS, REVISIT_KINDS, type RevisitFacts } from "./revisit/facts";
import { SORTING_FACTS, SORTING_KINDS, type SortingFacts } from "./sorting/facts";
import { isRecord, readOrNull, type Shapes, variants } from "./stored";
import { SUBMISSION_FACTS, SUBMISSION_KINDS, type SubmissionFacts } from "./submission/facts";
import { SUCCESSION_FACTS, SUCCESSION_KINDS, type SuccessionFacts } from "./succession/facts";
import { TARGET_FACTS, TARGET_KINDS, type TargetFacts } from "./target/facts";
import { type About, entry, type Weight } from "./weight";

/**
 * What happened, as facts that a sentence can be made of (`lib/words`) and that the hash covers. An event
 * restates what it is about, so that the history reads true when the record has moved on.
 */
export type Facts =
  | AccuracyFacts
  | AllocationFacts
  | AssuranceFacts
  | BoardPackFacts
  | ChallengeFacts
  | ClosureFacts
  | DoneTestFacts
  | DependencyFacts
  | DirectionFacts
  | EngageFacts
  | EvidenceFacts
  | FindingFacts
  | FollowUpFacts
  | ImportFacts
  | InspectionFacts
  | LevelFacts
  | ListFacts
  | MeasureFacts
  | NationalFacts
  | PeopleFacts
  | PlanFacts
  | ProgressFacts
  | ProposalFacts
  | RatingFacts
  | ReassessmentFacts
  | RedactionFacts
  | RepresentationFacts
  | ResponseFacts
  | PublicWordingFacts
  | ReminderFacts
  | RevisitFacts
  | SortingFacts
  | SubmissionFacts
  | SuccessionFacts
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

/** Every kind of event, spread from the nouns. */
export const KINDS = {
  ...ACCURACY_KINDS,
  ...ALLOCATION_KINDS,
  ...ASSURANCE_KINDS,
  ...BOARD_PACK_KINDS,
  ...CHALLENGE_KINDS,
  ...CLOSURE_KINDS,
  ...DONE_TEST_KINDS,
  ...DEPENDENCY_KINDS,
  ...DIRECTION_KINDS,
  ...ENGAGE_KINDS,
  ...EVIDENCE_KINDS,
  ...FINDING_KINDS,
  ...FOLLOW_UP_KINDS,
  ...IMPORT_KINDS,
  ...INSPECTION_KINDS,
  ...LEVEL_KINDS,
  ...LIST_KINDS,
  ...MEASURE_KINDS,
  ...NATIONAL_KINDS,
  ...PEOPLE_KINDS,
  ...PLAN_KINDS,
  ...PROGRESS_KINDS,
  ...REDACTION_KINDS,
  ...PROPOSAL_KINDS,
  ...RATING_KINDS,
  ...REASSESSMENT_KINDS,
  ...REPRESENTATION_KINDS,
  ...RESPONSE_KINDS,
  ...PUBLIC_WORDING_KINDS,
  ...REMINDER_KINDS,
  ...REVISIT_KINDS,
  ...SORTING_KINDS,
  ...SUBMISSION_KINDS,
  ...SUCCESSION_KINDS,
  ...TARGET_KINDS,
} satisfies Kinds<Facts>;

export const EVENT_KINDS = Object.keys(KINDS) as readonly EventKind[];

/** A kind that only a later version knows weighs nothing and is about nothing. */
const weightOf = (kind: string): Weight => (Object.hasOwn(KINDS, kind) ? KINDS[kind as EventKind].weight : entry());

export const isDecision = (kind: string): boolean => weightOf(kind).decides;
export const asksAgain = (kind: string): boolean => weightOf(kind).asksAgain === true;
export const beginsOfForce = (kind: string): boolean => weightOf(kind).begins === true;
export const isAbout = (about: About, kind: string): boolean => weightOf(kind).about === about;

/** How the facts of each kind are read, spread from the nouns. */
const SHAPES: Shapes<Facts, "kind"> = {
  ...ACCURACY_FACTS,
  ...ALLOCATION_FACTS,
  ...ASSURANCE_FACTS,
  ...BOARD_PACK_FACTS,
  ...CHALLENGE_FACTS,
  ...CLOSURE_FACTS,
  ...DONE_TEST_FACTS,
  ...DEPENDENCY_FACTS,
  ...DIRECTION_FACTS,
  ...ENGAGE_FACTS,
  ...EVIDENCE_FACTS,
  ...FINDING_FACTS,
  ...FOLLOW_UP_FACTS,
  ...INSPECTION_FACTS,
  ...LEVEL_FACTS,
  ...LIST_FACTS,
  ...MEASURE_FACTS,
  ...NATIONAL_FACTS,
  ...PEOPLE_FACTS,
  ...PLAN_FACTS,
  ...PROGRESS_FACTS,
  ...REDACTION_FACTS,
  ...PROPOSAL_FACTS,
  ...PUBLIC_WORDING_FACTS,
  ...REMINDER_FACTS,
  ...IMPORT_FACTS,
  ...RATING_FACTS,
  ...REASSESSMENT_FACTS,
  ...REPRESENTATION_FACTS,
  ...RESPONSE_FACTS,
  ...REVISIT_FACTS,
  ...SORTING_FACTS,
  ...SUBMISSION_FACTS,
  ...SUCCESSION_FACTS,
  ...TARGET_FACTS,
};
const readKnown = variants<Facts, "kind">("kind", SHAPES);

/** The version in which facts are written now. Older events say none: they are of this one too. */
export const FACTS_VERSION = 1;

/** Facts of which nothing is believed but a kind that nobody knows. */
const unknown = (kind: string) => ({ kind }) as unknown as Facts;

/** Facts of a known kind that say something else than their kind does: nothing is believed but that. */
const unread = (kind: string) => ({ kind, unread: true }) as unknown as Facts;
export const isUnread = (facts: Facts): boolean => "unread" in facts;

/**
 * Facts as an event stored them, without their version. Of another version than this one writes nothing is believed but the
 * kind: it is answered as a kind of its own that nobody knows, and shown as such; so are facts that say no kind. Those of a known
 * kind are read as its noun says.
 */
export function readFacts(stored: unknown): Facts {
  if (!isRecord(stored)) return unknown("none");
  const { v = FACTS_VERSION, ...facts } = stored;
  if (v !== FACTS_VERSION) return unknown(`${facts.kind}, version ${v}`);
  const { kind } = facts;
  if (typeof kind !== "string") return unknown("none");
  if (!Object.hasOwn(SHAPES, kind)) return unknown(kind);
  return readOrNull(readKnown, facts) ?? unread(kind);
}

/** What an event carries as JSON: what happened, and the organisation of who did it, as it was called then. */
export interface Payload {
  readonly facts: Facts;
  /** Empty where the payload does not say. */
  readonly organisationName: string;
}

/**
 * An event's payload as it was stored. Never fails: a register is not made unreadable by one entry, so one that is not JSON, or
 * not ours, is answered as an event of an unknown kind. Whether it was changed is for the chain to say (`verify`).
 */
export function readPayload(stored: string): Payload {
  const payload = parsed(stored);
  if (!isRecord(payload)) return { facts: unknown("unreadable"), organisationName: "" };
  const { facts, organisationName } = payload;
  return { facts: readFacts(facts), organisationName: typeof organisationName === "string" ? organisationName : "" };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
