import { addDays, type CalendarDate, daysBetween } from "../calendar";
import { type NoWorkingDay, noWorkingDay, workingDayBefore } from "./bank-holidays";

/**
 * How many days there are: "before the end of the period of 56 days beginning with the day on which the report is published"
 * (Police Act 1996, section 55(5A)). A kind of policing body may say another number (`body.ts`): the window is data.
 */
export const RESPONSE_DAYS = 56;

/** The last day on which a response is in time: the day of publication is the first of `days`. */
export const lastDayOf = (publishedOn: CalendarDate, days = RESPONSE_DAYS): CalendarDate =>
  addDays(publishedOn, days - 1);

/** Where the clock of one response stands on a day. */
export interface Clock {
  readonly days: number;
  /** 1 on the day of publication. */
  readonly day: number;
  readonly lastDay: CalendarDate;
  /** Days left after this one; below nought once it is overdue. */
  readonly left: number;
  /** From the day after the last one. */
  readonly isOverdue: boolean;
  /** Set where the last day is no working day: it stays the last day, and is better reckoned with. */
  readonly note: { readonly is: NoWorkingDay; readonly workingDayBefore: CalendarDate } | null;
}

/** The clock of a response to a report that was published on `publishedOn`, as of `today`. */
export function clockOf(publishedOn: CalendarDate, lastDay: CalendarDate, today: CalendarDate): Clock {
  const left = daysBetween(today, lastDay);
  const is = noWorkingDay(lastDay);
  return {
    days: daysBetween(publishedOn, lastDay) + 1,
    day: daysBetween(publishedOn, today) + 1,
    lastDay,
    left,
    isOverdue: left < 0,
    note: is && { is, workingDayBefore: workingDayBefore(lastDay) },
  };
}
