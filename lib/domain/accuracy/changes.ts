import type { CalendarDate } from "../calendar";

/** What a decision writes of comments on the accuracy of a draft. */
export type AccuracyChange =
  | {
      readonly change: "accuracy-commented";
      readonly id: string;
      readonly inspectionId: string;
      readonly findingId: string | null;
      readonly about: string | null;
      readonly says: string;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "accuracy-answered";
      readonly id: string;
      readonly answer: string;
      readonly changed: boolean;
      readonly on: CalendarDate;
    };
