import type { Ask, Assurance } from "@/lib/domain/assurance/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Lateness } from "@/lib/domain/closure/lateness";
import type { Outcome, VerificationMethod } from "@/lib/domain/closure/lists";
import type { DutyFacts } from "@/lib/domain/duties";
import type { Case } from "@/lib/domain/finding/case";
import type { Status } from "@/lib/domain/finding/finding";
import type { LinkKind } from "@/lib/domain/finding/lists";
import type { FollowUpState } from "@/lib/domain/follow-up/follow-up";
import type { NextStep, Progress } from "@/lib/domain/progress/lists";
import type { Says } from "@/lib/domain/reassessment/reassessment";
import type { Representation } from "@/lib/domain/representation/representation";
import type { Basis } from "@/lib/domain/submission/basis";
import type { SubmissionState } from "@/lib/domain/submission/lists";
import type { MoveReason, TargetState } from "@/lib/domain/target/lists";
import type { DirectionView } from "../direction-case";
import type { ChallengeWithTurns } from "./challenges";
import type { EvidenceView } from "./evidence-note";
import type { FindingSummary } from "./finding-rows";
import type { Ended } from "./forces";
import type { HistoryView } from "./history";
import type { SentReminder } from "./reminders";
import type { RevisitLine } from "./revisits";
import type { Said } from "./said";

export interface SubmissionView {
  readonly id: string;
  readonly state: SubmissionState;
  readonly statement: string;
  readonly answers: readonly string[];
  readonly basis: Basis | null;
  readonly on: CalendarDate | null;
  readonly by: string;
  readonly points: readonly string[];
  readonly note: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly decidedBy: string | null;
  /** The chief officer who signed it off, and when. */
  readonly signedOn: CalendarDate | null;
  readonly signedBy: string | null;
  readonly illustrative: boolean;
}

export interface SuccessorView {
  readonly reference: string;
  readonly status: Status;
  /** Whether it belongs to a cause of concern, and so moves to Engage only with that. */
  readonly hasParent: boolean;
}

export interface ClosureView extends Said {
  readonly outcome: Outcome;
  /** No decision of an inspector: whoever imported it took the import back. */
  readonly takenBack: boolean;
  readonly method: VerificationMethod;
  readonly letter: string | null;
  readonly letterReference: string | null;
  readonly sampleSize: number | null;
  /** The finding that took this one's place, as it stands now. */
  readonly successor: SuccessorView | null;
  readonly basis: Basis;
  /** How late it was, as it was frozen then. */
  readonly late: Lateness;
  /** When the finding was reopened after this closure. */
  readonly undoneOn: CalendarDate | null;
}

/** One more sample that a closing asked for, and what it showed. */
export interface FollowUpView extends Said {
  readonly asked: string;
  readonly dueOn: CalendarDate;
  readonly state: FollowUpState;
  readonly sampleSize: number | null;
  readonly endedOn: CalendarDate | null;
  readonly endedBy: string | null;
}

export interface TargetDateView {
  readonly id: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
  readonly reason: MoveReason | null;
  readonly why: string;
  readonly grantedBy: string | null;
  readonly state: TargetState;
  readonly on: CalendarDate;
  readonly by: string;
  readonly decidedBy: string | null;
  /** Why it was declined. */
  readonly decidedWhy: string | null;
  readonly illustrative: boolean;
}

/** What it waits for from another body, or did. */
export interface WaitView {
  readonly id: string;
  /** What the body is called. */
  readonly body: string;
  readonly contact: string;
  readonly needed: string;
  readonly nextCheckOn: CalendarDate;
  readonly heard: string | null;
  readonly heardOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly endedBy: string | null;
  readonly cameOf: string | null;
  readonly on: CalendarDate;
  readonly by: string;
  readonly illustrative: boolean;
}

export interface LinkView {
  readonly link: LinkKind;
  readonly reference: string;
  readonly text: string;
  readonly publishedOn: CalendarDate;
  /** Whether this finding names the other (an earlier one), or the other names this. */
  readonly direction: "earlier" | "later";
}

export interface RepresentationView extends Representation {
  readonly answer: string | null;
  readonly answeredOn: CalendarDate | null;
  readonly answeredBy: string | null;
  readonly illustrative: boolean;
}

/** What a later report says of it. */
export interface ReassessedIn {
  readonly says: Says;
  readonly note: string | null;
  readonly slug: string;
  readonly title: string;
  readonly publishedOn: CalendarDate;
}

/** One assessment on the force's scale. */
export interface Assessed extends Said {
  readonly value: Progress;
}

/** So many assessments of each side stand on the page; the history has them all. */
export const MOST_ASSESSED = 12;

export interface FindingView {
  readonly case: Case;
  /** What decides who must do what about it. */
  readonly dutyFacts: DutyFacts;
  readonly summary: FindingSummary;
  readonly theme: string | null;
  readonly force: { readonly slug: string; readonly name: string; readonly ended: Ended | null };
  /** What screens call the force's policing body. */
  readonly bodyLabel: string;
  /** What it is called in full. */
  readonly bodyName: string;
  readonly inspection: { readonly slug: string; readonly title: string; readonly publishedOn: CalendarDate | null };
  /** The national recommendation that it is the force's own finding of. */
  readonly national: string | null;
  readonly parent: { readonly reference: string; readonly text: string } | null;
  readonly children: readonly FindingSummary[];
  /** The policing body’s challenges about it, with what was said; none for who reads none. */
  readonly challenges: readonly ChallengeWithTurns[];
  readonly update: (Said & { readonly progress: Progress; readonly next: NextStep | null }) | null;
  readonly assurance: (Said & { readonly assurance: Assurance; readonly asks: Ask | null }) | null;
  readonly reopenedOn: CalendarDate | null;
  readonly basisChangedOn: CalendarDate | null;
  readonly deadlineOn: CalendarDate | null;
  readonly evidence: readonly EvidenceView[];
  readonly submissions: readonly SubmissionView[];
  readonly closures: readonly ClosureView[];
  /** When it was or is to be looked at again, the latest first. */
  readonly revisits: readonly RevisitLine[];
  /** What later reports say of it, the latest first. */
  readonly reassessed: readonly ReassessedIn[];
  /** What was said against it, the latest first. */
  readonly representations: readonly RepresentationView[];
  /** What the force and the inspectorate say of how far it is, the latest first, at most `MOST_ASSESSED` of each. */
  readonly assessed: { readonly force: readonly Assessed[]; readonly inspectorate: readonly Assessed[] };
  /** Those that are not complied with first, then the latest. */
  readonly directions: readonly DirectionView[];
  /** The reminders that were sent about it, the latest first. */
  readonly reminders: readonly SentReminder[];
  /** The latest first. */
  readonly followUps: readonly FollowUpView[];
  readonly dates: readonly TargetDateView[];
  /** What is waited for, then what was, the latest first. */
  readonly waits: readonly WaitView[];
  readonly links: readonly LinkView[];
  /** How often the thing was raised, this finding included, along the links to earlier ones; 1 without links. */
  readonly timesRaised: number;
  /** Whom the force’s own spreadsheet names, in its words; nobody is allocated by them. */
  readonly namedInFile: { readonly owner: string | null; readonly sponsor: string | null };
  readonly history: HistoryView;
}
