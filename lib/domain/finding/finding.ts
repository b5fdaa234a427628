import type { CalendarDate } from "../calendar";
import type { Deadline } from "./deadline";
import type { FindingKind } from "./kind";

/** The inspectorate's voice. Only `WORKFLOW` says how one follows another. */
export const STATUSES = ["open", "engage", "closed"] as const;
export type Status = (typeof STATUSES)[number];

/** The force's voice (self-assessment); null until the first update. */
export const PROGRESS = ["on-track", "some-issues", "off-track", "delivered"] as const;
export type Progress = (typeof PROGRESS)[number];

/** The local policing body's voice. */
export const ASSURANCES = ["not-reviewed", "assured", "partly-assured", "not-assured"] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Sources also say completed or discharged for `implemented`. A finding recorded in error is in no count. */
export const OUTCOMES = ["implemented", "superseded", "no-longer-applicable", "recorded-in-error"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** All seen in published letters of HMICFRS. */
export const VERIFICATION_METHODS = [
  "desk-review",
  "victim-service-assessment",
  "revisit",
  "reality-testing",
  "continuous-assessment",
  "re-inspection",
  "force-self-assessment",
] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

export const MOVE_REASONS = ["resources", "technology", "waiting-on-another-body", "evidence-period", "other"] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

export const EVIDENCE_KINDS = [
  "document",
  "data",
  "case-file-audit",
  "reality-testing",
  "observation",
  "survey",
  "interview",
  "scrutiny-panel",
  "other",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const LINK_KINDS = ["repeats", "escalated-from", "duplicate-of"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const SUBMISSION_STATES = ["draft", "pending", "returned", "withdrawn", "accepted", "overtaken"] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** A finding as `decide` sees it. */
export interface Finding {
  readonly id: string;
  readonly forceId: string;
  /** Allotted at publication; null before. */
  readonly reference: string | null;
  readonly kind: FindingKind;
  readonly text: string;
  readonly status: Status;
  readonly statusOn: CalendarDate | null;
  readonly progress: Progress | null;
  /** The day from which that progress holds; null until the first update. */
  readonly progressOn: CalendarDate | null;
  readonly assurance: Assurance;
  readonly assuranceOn: CalendarDate | null;
  readonly deadline: Deadline;
  readonly publishedOn: CalendarDate | null;
  readonly parentId: string | null;
  readonly owner: { readonly id: string; readonly post: string } | null;
  readonly sponsor: { readonly id: string; readonly post: string } | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  /** Date moves approved so far; the first target is not a move. */
  readonly moves: number;
  readonly version: number;
}

export const isClosed = (finding: { readonly status: Status }): boolean => finding.status === "closed";

/** Whether a finding is in the counts at all: what was recorded in error is in none, from the day it is closed as that. */
export const isCounted = ({ closedAs }: { readonly closedAs: Outcome | null }): boolean =>
  closedAs !== "recorded-in-error";

/** "3 of 5 recommendations closed" of a cause of concern. */
export function rollUp(children: readonly { readonly status: Status; readonly closedAs: Outcome | null }[]): {
  readonly closed: number;
  readonly all: number;
} {
  const counted = children.filter(isCounted);
  return { closed: counted.filter(isClosed).length, all: counted.length };
}
