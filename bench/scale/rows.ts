import type { Assurance } from "@/lib/domain/assurance/lists";
import type { EvidenceAudience } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Outcome } from "@/lib/domain/closure/lists";
import type { Status } from "@/lib/domain/finding/finding";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { LinkKind } from "@/lib/domain/finding/lists";
import type { Better } from "@/lib/domain/measure/measure";
import type { ActionState, Response } from "@/lib/domain/plan/lists";
import type { Progress } from "@/lib/domain/progress/lists";
import type { Basis } from "@/lib/domain/submission/basis";
import type { SubmissionState } from "@/lib/domain/submission/lists";
import type { MoveReason } from "@/lib/domain/target/lists";

/** A row as its table has it: by the names of the columns. Days are `YYYY-MM-DD`, moments ISO in UTC. */
export type Row = Readonly<Record<string, unknown>>;

/** The tables that a force's register is written to, in the order in which they can be: each after what it refers to. */
export const TABLES = [
  "finding",
  "national_finding",
  "progress_update",
  "assurance",
  "evidence",
  "evidence_use",
  "done_test",
  "plan_response",
  "plan_action",
  "measure",
  "measure_reading",
  "dependency",
  "target_date",
  "submission",
  "closure",
  "follow_up",
  "finding_link",
  "engage_spell",
  "engage_reason",
  "challenge",
  "challenge_turn",
  "revisit",
  "revisit_finding",
  "revisit_note",
  "direction",
  "direction_finding",
  "response",
  "response_invitation",
  "response_comments",
  "response_draft",
  "response_answer",
  "response_publication",
  "chain",
  "event",
] as const;
export type Table = (typeof TABLES)[number];

/** What is read again after it was written, to decide on the next thing; the rest of a row is only kept. */
export interface FindingRow extends Record<string, unknown> {
  readonly id: string;
  readonly force_id: string;
  readonly parent_id: string | null;
  /** Its key in the list of themes. */
  readonly theme: string;
  kind: FindingKind;
  text: string;
  readonly reference: string;
  readonly family: string;
  deadline_kind: string;
  deadline_date: CalendarDate | null;
  deadline_months: number | null;
  deadline_days: number | null;
  deadline_on: CalendarDate | null;
  readonly published_on: CalendarDate;
  status: Status;
  status_on: CalendarDate;
  reopened_on: CalendarDate | null;
  basis_changed_on: CalendarDate | null;
  progress: Progress | null;
  progress_on: CalendarDate | null;
  updated_on: CalendarDate | null;
  assurance: Assurance;
  assurance_on: CalendarDate | null;
  assurance_at: string | null;
  owner_id: string | null;
  sponsor_id: string | null;
  allocated_on: CalendarDate;
  first_target: CalendarDate | null;
  target: CalendarDate | null;
  moves: number;
  moves_seen: number;
  submission_pending: boolean;
  changed_at: string;
}

export interface EvidenceRow extends Record<string, unknown> {
  readonly id: string;
  finding_id: string;
  readonly title: string;
  readonly note: string;
  audience: EvidenceAudience;
  withdrawn_on: CalendarDate | null;
  withdrawn_why: string | null;
}

export interface DoneTestRow extends Record<string, unknown> {
  readonly id: string;
  readonly text: string;
  readonly position: number;
  readonly by_id: string;
  readonly by: string;
  agreed_on: CalendarDate | null;
  agreed_by: string | null;
  met_on: CalendarDate | null;
  met_by: string | null;
  met_note: string | null;
  met_evidence: readonly string[];
  dropped_on: CalendarDate | null;
}

export interface PlanResponseRow extends Record<string, unknown> {
  readonly response: Response;
  readonly why: string | null;
  readonly root_cause: string | null;
  readonly on: CalendarDate;
  readonly by: string;
}

export interface ActionRow extends Record<string, unknown> {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  readonly due: CalendarDate;
  state: ActionState;
  ended_on: CalendarDate | null;
  ended_why: string | null;
}

export interface MeasureRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  readonly baseline: number | null;
  readonly target: number;
}

export interface ReadingRow extends Record<string, unknown> {
  readonly id: string;
  readonly measure_id: string;
  readonly on: CalendarDate;
  readonly value: number;
  readonly source: string;
  readonly by: string;
}

export interface DependencyRow extends Record<string, unknown> {
  readonly id: string;
  /** Its key in the list of bodies. */
  readonly body: string;
  readonly contact: string;
  readonly needed: string;
  next_check_on: CalendarDate;
  ended_on: CalendarDate | null;
}

export interface SubmissionRow extends Record<string, unknown> {
  readonly id: string;
  state: SubmissionState;
  statement: string;
  answers: readonly string[];
  basis: Basis | null;
  on: CalendarDate | null;
  by_id: string;
  by: string;
  points: readonly string[];
  note: string | null;
  decided_on: CalendarDate | null;
  decided_at: string | null;
  decided_by: string | null;
}

export interface ClosureRow extends Record<string, unknown> {
  readonly outcome: Outcome;
  readonly successor_id: string | null;
  readonly basis: Basis;
  readonly on: CalendarDate;
  readonly by: string;
  undone_on: CalendarDate | null;
}

export interface TargetRow extends Record<string, unknown> {
  readonly id: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
  readonly reason: MoveReason | null;
  readonly why: string;
  state: "proposed" | "approved" | "declined";
  readonly by_id: string;
  readonly by: string;
  decided_on: CalendarDate | null;
  decided_by: string | null;
  decided_why: string | null;
}

export interface SpellRow extends Record<string, unknown> {
  readonly id: string;
  readonly entered_on: CalendarDate;
  left_on: CalendarDate | null;
  left_letter: string | null;
}

export interface ReasonRow extends Record<string, unknown> {
  readonly id: string;
  readonly spell_id: string;
  readonly wording: string;
  finding_id: string | null;
  readonly added_on: CalendarDate;
  tied_on: CalendarDate | null;
  ended_on: CalendarDate | null;
}

export interface FollowUpRow extends Record<string, unknown> {
  readonly id: string;
  readonly finding_id: string;
  readonly asked: string;
  readonly due_on: CalendarDate;
  state: string;
}

/** A finding with what hangs on it. */
export interface Held {
  readonly row: FindingRow;
  readonly parent: Held | null;
  readonly children: Held[];
  readonly evidence: EvidenceRow[];
  readonly doneTests: DoneTestRow[];
  /** What the force said to it, the last of it last. */
  readonly responses: PlanResponseRow[];
  readonly actions: ActionRow[];
  readonly measures: MeasureRow[];
  readonly readings: ReadingRow[];
  readonly dependencies: DependencyRow[];
  readonly submissions: SubmissionRow[];
  readonly closures: ClosureRow[];
  readonly followUps: FollowUpRow[];
  readonly dates: TargetRow[];
  readonly links: { readonly otherId: string; readonly link: LinkKind }[];
  /** The number of its last event. */
  version: number;
}
