import type { CalendarDate } from "@/lib/domain/calendar";
import type { LongViewRow } from "@/lib/domain/finding/long-view";

export interface LongViewBar
  extends Pick<LongViewRow, "reference" | "publishedOn" | "closedOn" | "rollUp" | "repeats" | "is" | "kind"> {
  /** Where the finding is read; null in a picture that is taken elsewhere. */
  readonly href: string | null;
  /** A few words of the finding. */
  readonly label: string;
  /** Where its recommendations fold out, or in again; null where it has none. */
  readonly fold: { readonly href: string; readonly isOut: boolean } | null;
}

export interface LongViewFacts {
  readonly bars: readonly LongViewBar[];
  readonly inspections: readonly { readonly label: string; readonly on: CalendarDate }[];
  readonly spells: readonly { readonly enteredOn: CalendarDate; readonly leftOn: CalendarDate | null }[];
  readonly today: CalendarDate;
}

/** What the drawing and its files are called, and what is said under them. */
export interface LongViewCaption {
  readonly title: string;
  /** What it shows, in a sentence or two. */
  readonly summary: string;
  /** How it is read, its day and its source. */
  readonly lines: readonly string[];
}
