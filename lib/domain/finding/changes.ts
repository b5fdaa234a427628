import type { Assurance } from "../assurance/lists";
import type { CalendarDate } from "../calendar";
import type { Progress } from "../progress/lists";
import type { Status } from "./finding";
import type { LinkKind } from "./lists";
import type { PublishedWords } from "./published-words";

/** What a finding's row may change to; what is left out stays. */
export interface FindingSet {
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

/** What a decision writes of a finding itself. */
export type FindingChange =
  | { readonly change: "finding"; readonly id: string; readonly set: FindingSet }
  | {
      readonly change: "linked";
      readonly id: string;
      readonly findingId: string;
      readonly otherId: string;
      readonly link: LinkKind;
      readonly why: string;
      readonly on: CalendarDate;
    };
