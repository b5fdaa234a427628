import type { CalendarDate } from "../calendar";
import type { Deadline } from "../finding/deadline";
import type { Status } from "../finding/finding";
import type { FindingKind } from "../finding/kind";
import type { InspectionType } from "../inspection/inspection";
import type { Entry } from "../list/lists";
import type { Progress } from "../progress/lists";
import type { ProposalState } from "../proposal/proposal";

/** A published finding of the force as the register has it. */
export interface KnownFinding {
  readonly id: string;
  readonly reference: string;
  /** What the force's own spreadsheet calls it. */
  readonly ownReference: string | null;
  readonly kind: FindingKind;
  readonly text: string;
  readonly inspectionId: string;
  readonly parentId: string | null;
  readonly family: string;
  readonly status: Status;
  readonly statusOn: CalendarDate;
  readonly publishedOn: CalendarDate;
  readonly deadline: Deadline;
  readonly ownerId: string | null;
  readonly sponsorId: string | null;
  /** Whom the force's own spreadsheet names, where nobody is meant who is known. */
  readonly ownerInFile: string | null;
  readonly sponsorInFile: string | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number;
  readonly progress: Progress | null;
  readonly progressOn: CalendarDate | null;
  /** The words of its latest update. */
  readonly note: string | null;
  /** Where its notes of evidence say that it is kept: addresses and places. */
  readonly evidence: readonly string[];
  /** The day of a date move that waits for the sponsor. */
  readonly targetPending: CalendarDate | null;
  /** What its plan says is done, those that ended among them. */
  readonly actions: readonly string[];
  /** Closures proposed for it so far. */
  readonly closures: readonly {
    readonly on: CalendarDate | null;
    readonly state: ProposalState;
  }[];
}

export interface KnownInspection {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: CalendarDate | null;
}

/** Somebody active in the force. */
export interface KnownPerson {
  readonly id: string;
  readonly post: string;
  readonly canOwn: boolean;
  readonly canSponsor: boolean;
}

/** All of the register that an import of one force depends on, read under the force's lock. */
export interface KnownRegister {
  readonly findings: readonly KnownFinding[];
  readonly inspections: readonly KnownInspection[];
  readonly people: readonly KnownPerson[];
  /** The types that an inspection can have, as the list has them. */
  readonly types: readonly Entry[];
  /** What kinds of evidence a note can be of. */
  readonly evidenceKinds: readonly Entry[];
}

/** What the person says of an inspection that the file names: which one of the register it is, that it is new, or that its new rows are left out for now. */
export type InspectionAnswer =
  | { readonly id: string }
  | { readonly leftOut: true }
  | { readonly publishedOn: CalendarDate; readonly type: InspectionType };

/** Answers by the inspection's name as `plain` gives it. */
export type InspectionAnswers = Readonly<Record<string, InspectionAnswer>>;
