import type { Audience, EvidenceAudience } from "./audience";
import type { CalendarDate } from "./calendar";
import type { Deadline } from "./finding/deadline";
import type {
  Assurance,
  EvidenceKind,
  LinkKind,
  MoveReason,
  Outcome,
  Progress,
  VerificationMethod,
} from "./finding/finding";
import type { FindingKind } from "./finding/kind";

/** What is published of a finding: the part that a correction changes and an event restates. */
export interface PublishedWords {
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
}

/**
 * What happened, as facts that a sentence can be made of (`lib/format/events.ts`) and that the hash covers. An event
 * restates what it is about, so that the history reads true when the record has moved on.
 */
export type Facts =
  | { readonly kind: "inspection-recorded"; readonly title: string }
  /** Somebody of a force or policing body may read an inspection before it is published, or no longer. */
  | { readonly kind: "reader-named"; readonly reader: string; readonly title: string }
  | { readonly kind: "reader-dropped"; readonly reader: string; readonly title: string }
  | { readonly kind: "inspection-published"; readonly title: string; readonly findings: number }
  | ({ readonly kind: "finding-published"; readonly reference: string; readonly parent: string | null } & {
      readonly words: PublishedWords;
    })
  | {
      /** A force recorded a finding of a report that is published already; an inspector has not confirmed it. */
      readonly kind: "recorded-by-force";
      readonly reference: string;
      readonly parent: string | null;
      readonly words: PublishedWords;
      /** The report or file that it was taken from. */
      readonly source: string;
    }
  /** What the force itself calls a finding, by which its next file is matched. */
  | { readonly kind: "own-reference-kept"; readonly reference: string; readonly source: string }
  | {
      /** A letter or a spreadsheet says so; only an inspector decides. `date` is unknown where the source gives none. */
      readonly kind: "reported-closed";
      readonly date: CalendarDate | null;
      readonly words: string;
      readonly source: string;
      /** Where the source can be read, if that is known; older events do not say. */
      readonly address?: string;
    }
  | {
      readonly kind: "reported-phase";
      readonly phase: "engage" | "scan";
      readonly date: CalendarDate | null;
      readonly words: string;
      readonly source: string;
      readonly address?: string;
    }
  | {
      readonly kind: "proposal-declined";
      readonly what: "close" | "enter-engage" | "leave-engage";
      readonly source: string;
      readonly why: string;
    }
  | { readonly kind: "record-confirmed"; readonly reference: string }
  | {
      readonly kind: "record-corrected";
      readonly before: PublishedWords;
      readonly after: PublishedWords;
      readonly why: string;
    }
  | {
      readonly kind: "allocated";
      readonly owner: string | null;
      readonly sponsor: string | null;
      readonly ownerBefore: string | null;
      readonly sponsorBefore: string | null;
    }
  | { readonly kind: "passed-back"; readonly owner: string; readonly why: string }
  | {
      readonly kind: "progress-updated";
      readonly from: Progress | null;
      readonly to: Progress;
      readonly note: string;
      /** The later update that goes on standing, where this one was recorded late. */
      readonly stands?: { readonly said: Progress; readonly on: CalendarDate };
    }
  | {
      readonly kind: "evidence-added";
      readonly evidenceId: string;
      readonly title: string;
      readonly evidenceKind: EvidenceKind;
      readonly audience: EvidenceAudience;
    }
  | {
      readonly kind: "evidence-widened";
      readonly evidenceId: string;
      readonly title: string;
      readonly note: string;
      readonly audience: EvidenceAudience;
    }
  | {
      readonly kind: "evidence-withdrawn";
      readonly evidenceId: string;
      readonly title: string;
      readonly why: string;
      readonly basisChanged: boolean;
    }
  | {
      readonly kind: "target-proposed";
      readonly from: CalendarDate | null;
      readonly to: CalendarDate;
      readonly reason: MoveReason | null;
      readonly why: string;
    }
  | { readonly kind: "target-declined"; readonly to: CalendarDate; readonly why: string }
  | {
      readonly kind: "target-set";
      readonly to: CalendarDate;
      readonly proposedBy: string;
      readonly ownProposal: boolean;
    }
  | {
      readonly kind: "target-moved";
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly reason: MoveReason;
      readonly why: string;
      readonly move: number;
      readonly proposedBy: string;
      readonly ownProposal: boolean;
    }
  | {
      readonly kind: "assurance-recorded";
      readonly from: Assurance;
      readonly to: Assurance;
      readonly note: string;
      /** The later assurance that goes on standing, where this one was recorded late. */
      readonly stands?: { readonly said: Assurance; readonly on: CalendarDate };
    }
  | { readonly kind: "submission-drafted" }
  | {
      readonly kind: "submitted";
      readonly statement: string;
      readonly answers: readonly string[];
      readonly evidence: readonly string[];
      readonly openRecommendations: readonly string[];
    }
  | { readonly kind: "submission-withdrawn"; readonly why: string }
  | { readonly kind: "submission-returned"; readonly points: readonly string[]; readonly note: string }
  | {
      readonly kind: "closed";
      readonly outcome: Outcome;
      readonly method: VerificationMethod;
      readonly note: string;
      readonly letter: string | null;
      readonly successor: string | null;
      readonly submission: "accepted" | "overtaken" | "none";
      readonly openRecommendations: number;
    }
  | { readonly kind: "reopened"; readonly why: string; readonly wasSuperseded: boolean }
  | { readonly kind: "moved-to-engage"; readonly reason: string; readonly why: string }
  | { readonly kind: "returned-to-open"; readonly why: string }
  | { readonly kind: "engage-entered"; readonly reasons: readonly string[]; readonly why: string }
  | { readonly kind: "engage-extended"; readonly reasons: readonly string[]; readonly why: string }
  | { readonly kind: "engage-left"; readonly why: string; readonly returned: readonly string[] }
  | { readonly kind: "linked"; readonly link: LinkKind; readonly other: string; readonly why: string }
  | { readonly kind: "invited"; readonly person: string; readonly role: string }
  | { readonly kind: "invitation-renewed"; readonly person: string }
  | { readonly kind: "role-changed"; readonly person: string; readonly from: string; readonly to: string }
  | { readonly kind: "suspended"; readonly person: string; readonly why: string }
  | { readonly kind: "restored"; readonly person: string };

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
