import { type CalendarDate, daysBetween } from "../calendar";
import { endsBeforeFieldwork } from "./period";

/** How long before fieldwork a period may end for its evidence to hold still, in days: half a year. */
export const HOLDS_FOR = 183;

/** Whether a note of evidence still shows something when inspectors come. */
export const HOLDINGS = ["in-time", "old", "before-found", "undated"] as const;
export type Holding = (typeof HOLDINGS)[number];

export interface DatedNote {
  readonly periodFrom: CalendarDate | null;
  readonly periodTo: CalendarDate | null;
  /** The day on which it was added. */
  readonly on: CalendarDate;
}

/** The last day of which a note says something; of one without a period, the day on which it was added. */
const lastDayOf = ({ periodFrom, periodTo, on }: DatedNote): CalendarDate => periodTo ?? periodFrom ?? on;

/** How many days before the fieldwork its last day is; less than nothing where it reaches into it. */
export const ageAt = (note: DatedNote, fieldworkFrom: CalendarDate): number =>
  daysBetween(lastDayOf(note), fieldworkFrom);

/**
 * How a note holds at a fieldwork to come. One whose period ends before the fieldwork that found what it is to answer shows
 * nothing; one without a period does not say of when it is; one that ends more than half a year before is old.
 */
export function holdingOf(note: DatedNote, foundFrom: CalendarDate | null, fieldworkFrom: CalendarDate): Holding {
  if (note.periodFrom === null && note.periodTo === null) return "undated";
  if (endsBeforeFieldwork(lastDayOf(note), foundFrom) !== null) return "before-found";
  return ageAt(note, fieldworkFrom) <= HOLDS_FOR ? "in-time" : "old";
}
