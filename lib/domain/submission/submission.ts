import type { CalendarDate } from "../calendar";
import type { Basis } from "./basis";
import type { SubmissionState } from "./lists";

export interface Submission {
  readonly id: string;
  readonly state: SubmissionState;
  readonly byId: string;
  readonly by: string;
  readonly on: CalendarDate | null;
  readonly statement: string;
  /** To the points of the return before it, in their order; in a draft, empty ones too. */
  readonly answers: readonly string[];
  readonly points: readonly string[];
  readonly basis: Basis | null;
  /** The chief officer who signed off these words, where one did; an edit of a draft takes it away. */
  readonly signed: { readonly on: CalendarDate; readonly by: string } | null;
}
