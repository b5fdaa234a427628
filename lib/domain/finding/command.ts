import type { EvidenceAudience } from "../audience";
import type { CalendarDate } from "../calendar";
import type { PublishedWords } from "../event";
import type { Assurance, EvidenceKind, LinkKind, MoveReason, Outcome, Progress, VerificationMethod } from "./finding";

/**
 * What somebody can ask of one finding. `id` is the id of the row that the command makes, minted by the caller; `on`
 * the calendar date on which it takes effect. Words are trimmed, never empty where they are required, at most 20,000
 * characters: `lib/forms` sees to that.
 */
export type Command =
  | {
      readonly do: "move-to-engage";
      readonly id: string;
      readonly on: CalendarDate;
      readonly why: string;
      readonly reasonId: string | null;
      readonly wording: string | null;
    }
  | { readonly do: "return-to-open"; readonly on: CalendarDate; readonly why: string }
  | { readonly do: "draft-submission"; readonly id: string; readonly statement: string }
  | {
      readonly do: "submit";
      readonly id: string;
      readonly on: CalendarDate;
      readonly statement: string;
      readonly answers: readonly string[];
    }
  | { readonly do: "withdraw-submission"; readonly on: CalendarDate; readonly why: string }
  | {
      readonly do: "return-submission";
      readonly on: CalendarDate;
      readonly points: readonly string[];
      readonly note: string;
    }
  | {
      readonly do: "close";
      readonly on: CalendarDate;
      readonly outcome: Outcome;
      readonly method: VerificationMethod;
      readonly note: string;
      readonly letter: string | null;
      /** Reference of the finding that takes its place; with the outcome `superseded` only. */
      readonly successor: string | null;
      /** The number of open recommendations that the inspector has read and confirmed; 0 where there are none. */
      readonly confirmedOpen: number;
      /** Open recommendations that the same successor supersedes too; the others stay open. */
      readonly supersededToo: readonly string[];
      /** Shared evidence, newer than the submission, that the inspector adds to the basis. */
      readonly addedEvidence: readonly string[];
    }
  | { readonly do: "reopen"; readonly on: CalendarDate; readonly why: string; readonly whyParentToo: string | null }
  | { readonly do: "correct-record"; readonly on: CalendarDate; readonly words: PublishedWords; readonly why: string }
  | {
      readonly do: "allocate";
      readonly on: CalendarDate;
      readonly ownerId: string | null;
      readonly sponsorId: string | null;
    }
  | { readonly do: "pass-back"; readonly on: CalendarDate; readonly why: string }
  | {
      readonly do: "update-progress";
      readonly id: string;
      readonly on: CalendarDate;
      readonly progress: Progress;
      readonly note: string;
    }
  | {
      readonly do: "add-evidence";
      readonly id: string;
      readonly on: CalendarDate;
      readonly title: string;
      readonly note: string;
      readonly kind: EvidenceKind;
      readonly from: CalendarDate | null;
      readonly to: CalendarDate | null;
      readonly link: string | null;
      readonly audience: EvidenceAudience;
    }
  | {
      readonly do: "widen-evidence";
      readonly on: CalendarDate;
      readonly evidenceId: string;
      readonly audience: EvidenceAudience;
    }
  | { readonly do: "withdraw-evidence"; readonly on: CalendarDate; readonly evidenceId: string; readonly why: string }
  | {
      readonly do: "propose-target";
      readonly id: string;
      readonly on: CalendarDate;
      readonly to: CalendarDate;
      readonly reason: MoveReason | null;
      readonly why: string;
    }
  | { readonly do: "approve-target"; readonly on: CalendarDate }
  | { readonly do: "decline-target"; readonly on: CalendarDate; readonly why: string }
  | {
      readonly do: "record-assurance";
      readonly id: string;
      readonly on: CalendarDate;
      readonly assurance: Assurance;
      readonly note: string;
    }
  | {
      readonly do: "link";
      readonly id: string;
      readonly on: CalendarDate;
      readonly other: string;
      readonly link: LinkKind;
      readonly why: string;
    };

export type CommandName = Command["do"];
export type CommandOf<Name extends CommandName> = Extract<Command, { do: Name }>;
