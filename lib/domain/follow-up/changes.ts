import type { CalendarDate } from "../calendar";
import type { FollowUpState } from "./follow-up";

/** What a decision writes of follow-ups. */
export type FollowUpChange =
  | {
      readonly change: "follow-up-asked";
      readonly id: string;
      readonly findingId: string;
      readonly asked: string;
      readonly dueOn: CalendarDate;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "follow-up-ended";
      readonly id: string;
      readonly state: Exclude<FollowUpState, "open">;
      readonly sampleSize: number | null;
      readonly note: string | null;
      readonly on: CalendarDate;
    };
