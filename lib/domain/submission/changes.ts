import type { CalendarDate } from "../calendar";
import type { Basis } from "./basis";

/** What a decision writes of submissions. */
export type SubmissionChange =
  | {
      readonly change: "submission-drafted";
      readonly id: string;
      readonly findingId: string;
      readonly statement: string;
      readonly answers: readonly string[];
    }
  /** The words of a draft as they stand. */
  | { readonly change: "submission-signed"; readonly id: string; readonly on: CalendarDate }
  /** Whether a force asks for sign-off. */
  | { readonly change: "sign-off-asked"; readonly forceId: string; readonly asks: boolean }
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
      readonly findingId: string;
      readonly state: "returned" | "withdrawn" | "accepted" | "overtaken";
      readonly points: readonly string[];
      readonly note: string;
      readonly on: CalendarDate;
    };
