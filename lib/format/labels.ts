import type { Role } from "@/lib/domain/actor";
import type { Assurance } from "@/lib/domain/assurance/lists";
import type { Audience } from "@/lib/domain/audience";
import type { Outcome, VerificationMethod } from "@/lib/domain/closure/lists";
import type { EvidenceKind } from "@/lib/domain/evidence/lists";
import type { Status } from "@/lib/domain/finding/finding";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { LinkKind } from "@/lib/domain/finding/lists";
import type { Grade, InspectionType } from "@/lib/domain/inspection/inspection";
import type { Standing } from "@/lib/domain/policy";
import type { Progress } from "@/lib/domain/progress/lists";
import type { Proposed } from "@/lib/domain/proposal/proposal";
import type { SubmissionState } from "@/lib/domain/submission/lists";
import type { MoveReason } from "@/lib/domain/target/lists";

/** The glossary's word for every value that a screen, an export or a sentence shows. Total: a new value does not compile without its word. */
export const STATUS_LABELS: Record<Status, string> = { open: "Open", engage: "Engage", closed: "Closed" };

export const PROGRESS_LABELS: Record<Progress, string> = {
  "on-track": "On track",
  "some-issues": "Some issues",
  "off-track": "Off track",
  delivered: "Delivered",
};

/** Progress before the first update: nobody answers for the finding yet, or somebody does and has not said anything. */
export const progressLabel = (progress: Progress | null, hasOwner: boolean): string =>
  progress ? PROGRESS_LABELS[progress] : hasOwner ? "No update yet" : "Awaiting allocation";

export const ASSURANCE_LABELS: Record<Assurance, string> = {
  "not-reviewed": "Not reviewed",
  assured: "Assured",
  "partly-assured": "Partly assured",
  "not-assured": "Not assured",
};

export const KIND_LABELS: Record<FindingKind, { readonly one: string; readonly many: string }> = {
  "cause-of-concern": { one: "Cause of concern", many: "Causes of concern" },
  recommendation: { one: "Recommendation", many: "Recommendations" },
  "area-for-improvement": { one: "Area for improvement", many: "Areas for improvement" },
  "area-of-concern": { one: "Area of concern", many: "Areas of concern" },
};

export const GRADE_LABELS: Record<Grade, string> = {
  outstanding: "Outstanding",
  good: "Good",
  adequate: "Adequate",
  "requires-improvement": "Requires improvement",
  inadequate: "Inadequate",
  ungraded: "Ungraded",
};

/** Said beside every list and trend of judgments. */
export const GRADES_CAVEAT =
  "Four grades until 2018/19, five since. HMICFRS: grades of different rounds cannot be compared directly.";

export const ROLE_LABELS: Record<Role, string> = {
  "force-staff": "Force staff",
  "force-coordinator": "Force coordinator",
  "chief-officer": "Chief officer",
  "policing-body": "Policing body",
  inspector: "Inspector",
  reader: "Reader",
  administrator: "Administrator",
};

export const STANDING_LABELS: Record<Standing, string> = {
  ...ROLE_LABELS,
  owner: "Owner of the finding",
  sponsor: "Sponsor of the finding",
  "inspectorate-administrator": "Administrator at HMICFRS",
};

export const AUDIENCE_LABELS: Record<Audience, string> = {
  force: "Force",
  "force-and-policing-body": "Force and policing body",
  shared: "Shared with the inspectorate",
  public: "Public",
  inspectorate: "Inspectorate only",
  administration: "Administrators only",
};

export const EVIDENCE_KIND_LABELS: Record<EvidenceKind, string> = {
  document: "Document",
  data: "Data",
  "case-file-audit": "Case-file audit",
  "reality-testing": "Reality testing",
  observation: "Observation",
  survey: "Survey",
  interview: "Interview",
  "scrutiny-panel": "Scrutiny panel",
  other: "Other",
};

export const OUTCOME_LABELS: Record<Outcome, string> = {
  implemented: "Implemented",
  superseded: "Superseded",
  "no-longer-applicable": "No longer applicable",
  "recorded-in-error": "Recorded in error",
};

export const VERIFICATION_METHOD_LABELS: Record<VerificationMethod, string> = {
  "desk-review": "Desk review of evidence",
  "victim-service-assessment": "Victim service assessment repeated",
  revisit: "Revisit",
  "reality-testing": "Reality testing",
  "continuous-assessment": "Continuous assessment",
  "re-inspection": "Re-inspection",
  "force-self-assessment": "Force self-assessment",
};

export const MOVE_REASON_LABELS: Record<MoveReason, string> = {
  resources: "Resources",
  technology: "Technology",
  "waiting-on-another-body": "Waiting on another body",
  "evidence-period": "Evidence period",
  other: "Other",
};

export const INSPECTION_TYPE_LABELS: Record<InspectionType, string> = {
  peel: "PEEL",
  "accelerated-cause-of-concern": "Accelerated cause of concern",
  custody: "Custody",
  "national-child-protection": "National child protection",
  "crime-data-integrity": "Crime data integrity",
  thematic: "Thematic",
  revisit: "Revisit",
};

/** A link read from the finding that says it, and from the other end. */
export const LINK_KIND_LABELS: Record<LinkKind, { readonly forward: string; readonly back: string }> = {
  repeats: { forward: "Repeats", back: "Repeated by" },
  "escalated-from": { forward: "Escalated from", back: "Escalated to" },
  "duplicate-of": { forward: "Duplicate of", back: "Duplicated by" },
};

export const SUBMISSION_STATE_LABELS: Record<SubmissionState, string> = {
  draft: "Draft",
  pending: "Pending",
  returned: "Returned",
  withdrawn: "Withdrawn",
  accepted: "Accepted",
  overtaken: "Overtaken",
};

/** A label inside a sentence or after a comma: "cause of concern"; words that are names keep their capital (PEEL, Engage). */
export const inSentence = (label: string): string =>
  /^(PEEL|Engage|HMICFRS)/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** "1 cause of concern", "3 causes of concern". */
export const countKind = (kind: FindingKind, count: number): string =>
  `${count} ${inSentence(count === 1 ? KIND_LABELS[kind].one : KIND_LABELS[kind].many)}`;

/** "3 of 5 recommendations closed". */
export const rollUpWords = ({ closed, all }: { readonly closed: number; readonly all: number }): string =>
  `${closed} of ${all} ${all === 1 ? "recommendation" : "recommendations"} closed`;

/** What a letter or a spreadsheet reports, on the desk and where it is decided. */
export const REPORTED_LABELS: Record<Proposed, string> = {
  close: "Closed",
  "enter-engage": "Moved to Engage",
  "leave-engage": "Returned to Scan",
};
