import { addMonths, type CalendarDate } from "../calendar";

/** How a follow-up stands: asked for, shown, not shown, or overtaken by the finding's reopening. */
export const FOLLOW_UP_STATES = ["open", "met", "not-met", "overtaken"] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** What an inspector may record of one. */
export const FOLLOW_UP_RESULTS = ["met", "not-met"] as const satisfies readonly FollowUpState[];
export type FollowUpResult = (typeof FOLLOW_UP_RESULTS)[number];

/** One more dated sample that a closing asked for, while it is awaited. */
export interface FollowUp {
  readonly id: string;
  readonly asked: string;
  readonly dueOn: CalendarDate;
}

/** After how many months it may be due: evidence is sustained over months, and who closed should still be there. */
export const FOLLOW_UP_MONTHS = { least: 1, most: 24 } as const;

/** How many cases a sample may have. */
export const LARGEST_SAMPLE = 100_000;

/** The day on which it is due, so many months after the closing; null for a number of months that none can have. */
export const dueAfter = (on: CalendarDate, months: number): CalendarDate | null =>
  Number.isInteger(months) && months >= FOLLOW_UP_MONTHS.least && months <= FOLLOW_UP_MONTHS.most
    ? addMonths(on, months)
    : null;
