import type { Audience } from "../audience";
import type { CalendarDate } from "../calendar";
import type { Proposed } from "./proposal";

/** What a decision writes of changes that letters and spreadsheets report. */
export type ProposalChange =
  | {
      readonly change: "reported";
      readonly id: string;
      readonly what: Proposed;
      readonly findingId: string | null;
      readonly on: CalendarDate | null;
      readonly words: string;
      /** The reasons for Engage that it tells, if it tells any. */
      readonly reasons?: readonly string[];
      readonly source: string;
      readonly address: string | null;
      readonly audience: Audience;
    }
  | { readonly change: "report-accepted"; readonly id: string; readonly on: CalendarDate }
  | { readonly change: "report-declined"; readonly id: string; readonly why: string; readonly on: CalendarDate };
