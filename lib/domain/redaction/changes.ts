import type { CalendarDate } from "../calendar";

/** What a decision writes of words that are taken out. */
export type RedactionChange =
  | {
      readonly change: "redaction-asked";
      readonly id: string;
      readonly findingId: string;
      readonly eventId: string;
      readonly why: string;
      readonly on: CalendarDate;
    }
  /** Their words go, here and in the record; what was hashed of them stays. */
  | { readonly change: "words-redacted"; readonly id: string; readonly on: CalendarDate }
  /** They stay; whoever asked reads why. */
  | { readonly change: "redaction-declined"; readonly id: string; readonly why: string; readonly on: CalendarDate };
