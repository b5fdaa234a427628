/**
 * Calendar dates: days without a time or a zone, written `YYYY-MM-DD`.
 *
 * A deadline, a target or a publication is a day, not a moment; a `Date` would shift it across midnight in some zones.
 * Strings in this form sort and compare correctly with `<`.
 */

declare const calendarDate: unique symbol;
export type CalendarDate = string & { readonly [calendarDate]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

const utc = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);
const fromUtc = (moment: number) => new Date(moment).toISOString().slice(0, 10) as CalendarDate;

/** Days in `month` (1–12) of `year`. */
const lengthOfMonth = (year: number, month: number) => new Date(utc(year, month + 1, 0)).getUTCDate();

/** The date in `text`, or null when it is not `YYYY-MM-DD` or no such day exists (31 June). Years 1900 to 2199. */
export function parseDate(text: string): CalendarDate | null {
  const [, year, month, day] = SHAPE.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day || year < 1900 || year > 2199 || month > 12 || day > lengthOfMonth(year, month))
    return null;
  return text as CalendarDate;
}

/** The date in `text`, for dates that the source itself writes. Throws on anything that `parseDate` refuses. */
export function date(text: string): CalendarDate {
  const parsed = parseDate(text);
  if (!parsed) throw new Error(`Not a calendar date: ${text}`);
  return parsed;
}

const toUtc = (on: CalendarDate) => {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  return utc(year, month, day);
};

export const addDays = (on: CalendarDate, days: number): CalendarDate => fromUtc(toUtc(on) + days * DAY);

/** The same day `months` later, or the last day of a month too short to have it (31 January + 1 is 28 or 29 February). */
export function addMonths(on: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  // The day before the first of the month after it.
  const last = new Date(utc(year, month + months + 1, 0));
  return fromUtc(utc(last.getUTCFullYear(), last.getUTCMonth() + 1, Math.min(day, last.getUTCDate())));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / DAY);

/** Made once: making one costs more than a thousand dates written with it. */
const DAY_IN_LONDON = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", dateStyle: "short" });

/** The calendar date of a moment in the United Kingdom, where every user and every deadline is. */
export const dateInLondon = (moment: Date): CalendarDate => DAY_IN_LONDON.format(moment) as CalendarDate;

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  dateStyle: "short",
  timeStyle: "medium",
});

/** 1 for Monday to 7 for Sunday. */
export const weekday = (on: CalendarDate): number => ((new Date(toUtc(on)).getUTCDay() + 6) % 7) + 1;

const HOUR_IN_LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  hourCycle: "h23",
});

/** Which hour it is by the clock in the United Kingdom, 0 to 23. */
export const hourInLondon = (moment: Date): number => Number(HOUR_IN_LONDON.format(moment));

/** How far the clock in the United Kingdom is ahead of UTC at a moment, in milliseconds. */
function londonOffset(moment: number): number {
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = (
    CLOCK.format(moment).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1_000) * 1_000;
}

/** The same time by the clock in the United Kingdom, so many days later (or, below nought, earlier). */
export function moveMoment(moment: Date, days: number): Date {
  const moved = moment.getTime() + days * DAY;
  return new Date(moved + londonOffset(moment.getTime()) - londonOffset(moved));
}

/** The moment at which it is this hour of a day by the clock in the United Kingdom. */
export function momentInLondon(on: CalendarDate, hour: number): Date {
  const asUtc = toUtc(on) + hour * 3_600_000;
  return new Date(asUtc - londonOffset(asUtc));
}

export const earliest = (dates: readonly CalendarDate[]): CalendarDate | null => dates.toSorted()[0] ?? null;
export const latest = (dates: readonly CalendarDate[]): CalendarDate | null => dates.toSorted().at(-1) ?? null;
