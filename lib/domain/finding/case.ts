import type { CalendarDate } from "../calendar";
import type { Outcome } from "../closure/lists";
import type { Dependency } from "../dependency/dependency";
import { type DoneTest, frozenTest } from "../done-test/done-test";
import type { EngageReason, Spell } from "../engage/spell";
import { type Evidence, stands } from "../evidence/evidence";
import type { FollowUp } from "../follow-up/follow-up";
import type { ListsOfAFinding } from "../list/lists";
import { frozenMeasure, type Measure } from "../measure/measure";
import type { Action, Plan } from "../plan/plan";
import type { Subject } from "../policy";
import type { Progress } from "../progress/lists";
import type { Waiting } from "../proposal/reported";
import type { PublicWordings } from "../public-wording/wording";
import type { Representation } from "../representation/representation";
import { type Basis, frozen } from "../submission/basis";
import type { Submission } from "../submission/submission";
import type { TargetRequest } from "../target/target-request";
import type { Finding, Status } from "./finding";
import type { LinkKind } from "./lists";

/** A finding near the one being decided: its parent, a child, a successor or the other end of a link. */
export interface Relative {
  readonly id: string;
  readonly forceId: string;
  readonly reference: string | null;
  readonly publishedOn: CalendarDate | null;
  readonly status: Status;
  readonly statusOn: CalendarDate | null;
  readonly version: number;
  readonly pendingSubmissionId: string | null;
  /** The outcome of the closure that stands; null while it is not closed. */
  readonly closedAs: Outcome | null;
  /** The chief officer accountable for it. */
  readonly sponsorId: string | null;
  readonly text: string;
  /** Its done tests that are shown met. */
  readonly metTestIds: readonly string[];
}

/** A recommendation of the cause of concern being decided: one decision may close it too. */
export interface Child extends Relative {
  readonly firstTarget: CalendarDate | null;
  /** The last day of its published deadline. */
  readonly deadlineOn: CalendarDate | null;
  /** The day on which its pending submission was made. */
  readonly submittedOn: CalendarDate | null;
  readonly reported: readonly Waiting[];
  /** What a decision about it rests on: its pending submission's basis as it was frozen; without one, as it stands. */
  readonly basis: Basis;
}

/** All that a decision about one finding may depend on, read under the force's lock. */
export interface Case {
  readonly finding: Finding;
  readonly parent: Relative | null;
  readonly children: readonly Child[];
  /** The latest submission: a draft, what is pending, or the one that ended last. */
  readonly submission: Submission | null;
  /** Who ended the last submission that ended, how and when, whatever has been drafted since. */
  readonly lastDecided: { readonly by: string; readonly what: string; readonly on: CalendarDate } | null;
  /** Whether its force asks for a chief officer's sign-off before a submission. */
  readonly asksSignOff: boolean;
  /** The points of the last return, while they wait for answers; empty when nothing was returned. */
  readonly points: readonly string[];
  readonly evidence: readonly Evidence[];
  /** Those that stand, in their order. */
  readonly doneTests: readonly DoneTest[];
  /** What the force said last to the finding; null while it has said nothing. */
  readonly plan: Plan | null;
  /** In the order of their days. */
  readonly actions: readonly Action[];
  readonly measures: readonly Measure[];
  readonly closure: {
    readonly by: string;
    readonly on: CalendarDate;
    readonly outcome: Outcome;
    readonly basis: Basis;
  } | null;
  /** One more sample that its closing asked for, while it is awaited. */
  readonly followUp: FollowUp | null;
  /** The last day of the latest revisit that looked at it. */
  readonly revisitedOn: CalendarDate | null;
  /** What the force and its policing body say against it, while no inspector has answered. */
  readonly representations: readonly Representation[];
  /** The inspector's rating that stands. */
  readonly rating: { readonly rating: Progress; readonly on: CalendarDate } | null;
  readonly targetRequest: TargetRequest | null;
  /** What it waits for from other bodies. */
  readonly dependencies: readonly Dependency[];
  /** The chief officers of its force who are there today: one of them decides where its sponsor asked for a date. */
  readonly chiefOfficerIds: readonly string[];
  /** What is reported of it, or of its force’s phase, and waits for an inspector. */
  readonly reported: readonly Waiting[];
  readonly publicWording: PublicWordings;
  readonly spell: Spell | null;
  /** When the force last left Engage; a new spell cannot begin before. */
  readonly lastLeftOn: CalendarDate | null;
  readonly links: readonly { readonly otherId: string; readonly link: LinkKind }[];
  /** The product's lists from which a command chooses. */
  readonly lists: ListsOfAFinding;
  /** Findings that the command names by reference (a successor, the other end of a link), as far as the actor may see them. */
  readonly named: readonly (Relative & { readonly successors: readonly string[] })[];
  /** People that the command names, if they are active in the finding's force and can carry that part. */
  readonly people: readonly {
    readonly id: string;
    readonly post: string;
    readonly canOwn: boolean;
    readonly canSponsor: boolean;
  }[];
}

/** Who answers for a finding as its sponsor: its own, and its cause of concern's, who answers for the recommendations too. */
export const sponsorsOf = (own: string | null, ofItsCause: string | null): readonly string[] =>
  [own, ofItsCause].filter((id) => id !== null);

/** What `may` is asked about: the force, and who owns and sponsors the finding. */
export const subjectOf = ({
  finding,
  parent,
}: Pick<Case, "finding" | "parent">): Extract<Subject, { on: "finding" }> => ({
  on: "finding",
  forceId: finding.forceId,
  ownerId: finding.owner?.id ?? null,
  sponsorIds: sponsorsOf(finding.sponsor?.id ?? null, parent?.sponsorId ?? null),
});

export const pendingSubmission = (theCase: Case): Submission | null =>
  theCase.submission?.state === "pending" ? theCase.submission : null;

/** Evidence that the inspectorate reads and that still stands. */
export const sharedEvidence = (theCase: Case): readonly Evidence[] =>
  theCase.evidence.filter((note) => note.audience === "shared" && stands(note));

export const openChildren = (theCase: Case): readonly Child[] =>
  theCase.children.filter(({ status }) => status !== "closed");

/** The live reason of the force's open spell that this finding is tied to. */
export const liveReason = (theCase: Case): EngageReason | null =>
  theCase.spell?.reasons.find(({ findingId, endedOn }) => findingId === theCase.finding.id && endedOn === null) ?? null;

/**
 * The reason of the force's open spell that ended when this finding was closed on `closedOn`. Neither a reopened finding
 * nor the one that took its place takes that reason up again: an inspector moves it to Engage, as a decision of its own.
 */
export const reasonEndedByClosing = (
  { finding, spell }: Pick<Case, "finding" | "spell">,
  closedOn: CalendarDate,
): EngageReason | null =>
  spell?.reasons.find(({ findingId, endedOn }) => findingId === finding.id && endedOn === closedOn) ?? null;

/** The basis as it stands: the wording, the names and the shared evidence of this moment. */
export function basisOf(theCase: Case, evidenceIds: readonly string[] | "all"): Basis {
  const { finding } = theCase;
  return {
    text: finding.text,
    owner: finding.owner?.post ?? null,
    sponsor: finding.sponsor?.post ?? null,
    evidence: sharedEvidence(theCase)
      .filter(({ id }) => evidenceIds === "all" || evidenceIds.includes(id))
      .map(frozen),
    doneTests: theCase.doneTests.map((test) => frozenTest(test, theCase.evidence)),
    measures: theCase.measures.map(frozenMeasure),
    recommendations: theCase.children.map(({ reference, status }) => ({ reference: reference ?? "", status })),
  };
}
