import type { EvidenceAudience } from "./audience";
import type { CalendarDate } from "./calendar";
import type { EventDraft, PublishedWords } from "./event";
import type {
  Assurance,
  EvidenceKind,
  LinkKind,
  MoveReason,
  Outcome,
  Progress,
  Status,
  VerificationMethod,
} from "./finding/finding";

/** What a finding's row may change to; what is left out stays. */
export interface FindingChange {
  readonly status?: Status;
  readonly statusOn?: CalendarDate;
  readonly reopenedOn?: CalendarDate;
  readonly words?: PublishedWords;
  readonly ownerId?: string | null;
  readonly sponsorId?: string | null;
  readonly allocatedOn?: CalendarDate;
  readonly progress?: Progress;
  readonly progressOn?: CalendarDate;
  readonly assurance?: Assurance;
  readonly assuranceOn?: CalendarDate;
  readonly firstTarget?: CalendarDate;
  readonly target?: CalendarDate;
  readonly moves?: number;
  readonly basisChangedOn?: CalendarDate | null;
}

/** What a decision was based on, frozen: wording, names, and the shared evidence with its titles. */
export interface Basis {
  readonly text: string;
  readonly owner: string | null;
  readonly sponsor: string | null;
  readonly evidence: readonly { readonly id: string; readonly title: string }[];
  readonly recommendations: readonly { readonly reference: string; readonly status: Status }[];
}

/** One thing that a decision writes. The store knows each kind; ids of new rows are minted by the caller. */
export type Change =
  | { readonly change: "finding"; readonly id: string; readonly set: FindingChange }
  | {
      readonly change: "progress-update";
      readonly id: string;
      readonly findingId: string;
      readonly progress: Progress;
      readonly note: string;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "assurance";
      readonly id: string;
      readonly findingId: string;
      readonly assurance: Assurance;
      readonly note: string;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "evidence-added";
      readonly id: string;
      readonly findingId: string;
      readonly title: string;
      readonly note: string;
      readonly kind: EvidenceKind;
      readonly from: CalendarDate | null;
      readonly to: CalendarDate | null;
      readonly link: string | null;
      readonly audience: EvidenceAudience;
      readonly on: CalendarDate;
    }
  | { readonly change: "evidence-widened"; readonly id: string; readonly audience: EvidenceAudience }
  | { readonly change: "evidence-withdrawn"; readonly id: string; readonly why: string; readonly on: CalendarDate }
  | {
      readonly change: "target-proposed";
      readonly id: string;
      readonly findingId: string;
      readonly from: CalendarDate | null;
      readonly to: CalendarDate;
      readonly reason: MoveReason | null;
      readonly why: string;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "target-decided";
      readonly id: string;
      readonly approved: boolean;
      readonly why: string | null;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "submission-drafted";
      readonly id: string;
      readonly findingId: string;
      readonly statement: string;
    }
  | {
      readonly change: "submitted";
      /** The id of the draft that becomes this submission, or of a new one. */
      readonly id: string;
      readonly findingId: string;
      readonly statement: string;
      readonly answers: readonly string[];
      readonly basis: Basis;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "submission-ended";
      readonly id: string;
      readonly state: "returned" | "withdrawn" | "accepted" | "overtaken";
      readonly points: readonly string[];
      readonly note: string;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "closed";
      readonly findingId: string;
      readonly submissionId: string | null;
      readonly outcome: Outcome;
      readonly method: VerificationMethod;
      readonly note: string;
      readonly letter: string | null;
      readonly successorId: string | null;
      readonly basis: Basis;
      readonly on: CalendarDate;
    }
  | { readonly change: "closure-undone"; readonly findingId: string; readonly on: CalendarDate }
  | {
      readonly change: "spell-entered";
      readonly id: string;
      readonly forceId: string;
      readonly on: CalendarDate;
      readonly letter: string | null;
    }
  | { readonly change: "spell-left"; readonly id: string; readonly on: CalendarDate; readonly letter: string | null }
  | {
      readonly change: "reason-added";
      readonly id: string;
      readonly spellId: string;
      readonly wording: string;
      readonly findingId: string | null;
      readonly on: CalendarDate;
    }
  | { readonly change: "reason-tied"; readonly id: string; readonly findingId: string; readonly on: CalendarDate }
  | { readonly change: "reason-ended"; readonly id: string; readonly on: CalendarDate }
  | {
      readonly change: "linked";
      readonly id: string;
      readonly findingId: string;
      readonly otherId: string;
      readonly link: LinkKind;
      readonly why: string;
      readonly on: CalendarDate;
    };

/** What was decided: the changes and the events that record them. They are written together or not at all. */
export interface Decision {
  readonly changes: readonly Change[];
  readonly events: readonly EventDraft[];
}
