import type { CalendarDate } from "../calendar";

/** What a decision writes of national recommendations. */
export type NationalChange =
  | {
      readonly change: "national-issued";
      readonly id: string;
      readonly reference: string;
      readonly year: number;
      readonly number: number;
      readonly inspectionId: string;
      readonly text: string;
      readonly addressees: string | null;
      readonly on: CalendarDate;
    }
  | { readonly change: "national-of"; readonly nationalId: string; readonly findingId: string }
  | {
      readonly change: "national-corrected";
      /** Of the old wording. */
      readonly id: string;
      readonly nationalId: string;
      readonly before: string;
      readonly text: string;
      readonly why: string;
      readonly on: CalendarDate;
    };
