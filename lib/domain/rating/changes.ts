import type { CalendarDate } from "../calendar";
import type { Progress } from "../progress/lists";

/** What a decision writes of an inspector's rating. */
export type RatingChange = {
  readonly change: "rated";
  readonly id: string;
  readonly findingId: string;
  readonly rating: Progress;
  readonly note: string;
  readonly on: CalendarDate;
};
