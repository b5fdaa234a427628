import { addDays, type CalendarDate, date, parseDate } from "../calendar";

/** A day as somebody wrote it into a cell; or why it is none. */
export type WrittenDay =
  | { readonly is: "day"; readonly on: CalendarDate }
  | { readonly is: "no-day" }
  | { readonly is: "month-first" }
  | { readonly is: "either-way" };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

const NUMERIC = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/i;
const MONTH_NAMED_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Excel's day 2; its day 1 is the first of the century, and it believes in a 29 February 1900. */
const EXCEL_SECOND = date("1900-01-01");
/** Its day 0 in workbooks that count from 1904. */
const DAYS_TO_1904 = 1_462;
/** 1 January 1950 to 31 December 2099 as Excel counts days: a date cell that lost its format. */
const isSerial = (number: number) => number >= 18_264 && number <= 73_050;

const full = (year: string) => (year.length === 2 ? `20${year}` : year);
const dayOf = (year: string, month: number, day: string): WrittenDay => {
  const on = parseDate(`${full(year)}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
  return on ? { is: "day", on } : { is: "no-day" };
};
/** The number of a month by its name, in full or cut; 0 where it is none. */
export const monthCalled = (name: string): number =>
  NAMES.test(name) ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0;

/** A time of day after a date, and the name of the weekday before it, say nothing more about the day. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,?\s+/i, "")
    .replace(/[\sT,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z)?$/i, "")
    .trim();

/**
 * A day in British forms: 31/10/2024, 31.10.24, 31 Oct 2024, Thursday 31 October 2024, 2024-10-31, Excel's number of a
 * day, which counts from 1904 where the workbook does. `monthFirstNearby` says that the same column has a date which only makes sense with the month first: then one that
 * could be read either way is not guessed at.
 */
export function readDay(text: string, monthFirstNearby = false, from1904 = false): WrittenDay {
  const words = bare(text);
  if (words.length > 40) return { is: "no-day" };
  const [, isoYear, isoMonth, isoDay] = ISO.exec(words) ?? [];
  if (isoYear && isoMonth && isoDay) return dayOf(isoYear, Number(isoMonth), isoDay);
  if (/^\d{5}(?:\.\d+)?$/.test(words)) {
    const serial = Number(words) + (from1904 ? DAYS_TO_1904 : 0);
    if (isSerial(serial)) return { is: "day", on: addDays(EXCEL_SECOND, Math.floor(serial) - 2) };
  }
  const [, day, month, year] = NUMERIC.exec(words) ?? [];
  if (day && month && year) {
    if (isMonthFirst(words)) return { is: "month-first" };
    const swaps = Number(day) <= 12 && Number(month) <= 12 && Number(day) !== Number(month);
    return monthFirstNearby && swaps ? { is: "either-way" } : dayOf(year, Number(month), day);
  }
  const [, namedDay, name, namedYear] = DAY_FIRST.exec(words) ?? [];
  if (namedDay && name && namedYear) return dayOf(namedYear, monthCalled(name), namedDay);
  const [, firstName, secondDay, thirdYear] = MONTH_NAMED_FIRST.exec(words) ?? [];
  return firstName && secondDay && thirdYear ? dayOf(thirdYear, monthCalled(firstName), secondDay) : { is: "no-day" };
}

/** Whether a date makes sense only with its month before its day: 10/31/2024. */
export function isMonthFirst(text: string): boolean {
  const [, first, second, year] = NUMERIC.exec(bare(text)) ?? [];
  return (
    Boolean(first && second && year) &&
    Number(second) > 12 &&
    Number(second) <= 31 &&
    Number(first) >= 1 &&
    Number(first) <= 12
  );
}
