import type { Assurance } from "../assurance/lists";
import type { CalendarDate } from "../calendar";
import type { DraftDetails } from "../inspection/details";
import type { Progress } from "../progress/lists";
import type { Allotted } from "../reference";
import type { Priority } from "../sorting/lists";
import type { Status } from "./finding";
import type { LinkKind } from "./lists";
import type { PublishedWords } from "./published-words";

/** What a finding's row may change to; what is left out stays. */
export interface FindingSet {
  readonly status?: Status;
  readonly statusOn?: CalendarDate;
  readonly reopenedOn?: CalendarDate;
  readonly words?: PublishedWords;
  /** The last day of the deadline in those words. */
  readonly deadlineOn?: CalendarDate | null;
  readonly theme?: string | null;
  readonly ownerId?: string | null;
  readonly sponsorId?: string | null;
  readonly allocatedOn?: CalendarDate;
  /** What the force itself puts first. */
  readonly priority?: Priority | null;
  readonly progress?: Progress;
  readonly progressOn?: CalendarDate;
  /** The day on which the force last said how it stands, whatever day that holds from. */
  readonly updatedOn?: CalendarDate;
  readonly assurance?: Assurance;
  readonly assuranceOn?: CalendarDate;
  readonly firstTarget?: CalendarDate;
  readonly target?: CalendarDate;
  readonly moves?: number;
  readonly movesSeen?: number;
  readonly basisChangedOn?: CalendarDate | null;
  /** What the force itself calls it. */
  readonly ownReference?: string;
  /** Whom its spreadsheet names, where the register knows no such person. */
  readonly ownerInFile?: string;
  readonly sponsorInFile?: string;
}

/** What a decision writes of a finding itself. */
export type FindingChange =
  | { readonly change: "finding"; readonly id: string; readonly set: FindingSet }
  /** A force's own record of a finding of a published report: open, not confirmed. */
  | {
      readonly change: "finding-recorded";
      readonly inspectionId: string;
      readonly details: DraftDetails;
      readonly position: number;
      readonly place: Allotted;
      readonly publishedOn: CalendarDate;
      readonly ownReference: string | null;
    }
  | { readonly change: "finding-published"; readonly place: Allotted; readonly on: CalendarDate }
  | { readonly change: "finding-confirmed"; readonly id: string; readonly on: CalendarDate }
  | {
      readonly change: "linked";
      readonly id: string;
      readonly findingId: string;
      readonly otherId: string;
      readonly link: LinkKind;
      readonly why: string;
      readonly on: CalendarDate;
    };
