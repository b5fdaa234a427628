import type { CalendarDate } from "../calendar";

/** What a named reader said of the facts in a draft; an answer ends it. */
export interface AccuracyComment {
  readonly id: string;
  readonly forceId: string;
  /** The words that it is about, as they were; null for the report. */
  readonly about: string | null;
  readonly says: string;
  readonly on: CalendarDate;
  readonly isAnswered: boolean;
}
