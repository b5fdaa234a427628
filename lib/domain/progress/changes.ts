import type { CalendarDate } from "../calendar";
import type { NextStep, Progress } from "./lists";

/** What a decision writes of its force's progress. */
export type ProgressChange = {
  readonly change: "progress-update";
  readonly id: string;
  readonly findingId: string;
  readonly progress: Progress;
  readonly note: string;
  readonly next: NextStep | null;
  /** Whether nobody says since when: it was recorded on the day `on`. */
  readonly undated: boolean;
  readonly on: CalendarDate;
};
