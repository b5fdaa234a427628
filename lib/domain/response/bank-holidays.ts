import { addDays, type CalendarDate, date } from "../calendar";

/**
 * The bank holidays of England and Wales: those of each year by the Banking and Financial Dealings Act 1971 and common law, with
 * their substitute days, and those that a royal proclamation moved or added, as GOV.UK lists them. Pure, and without a library: it
 * is eight rules and a short list. The test holds it to the lists that were published for 2012 to 2025, and
 * to `date-holidays` from 2020 on: before that the library is wrong where a proclamation moved or added a day.
 */
export type BankHoliday =
  | "new-year"
  | "good-friday"
  | "easter-monday"
  | "early-may"
  | "spring"
  | "summer"
  | "christmas"
  | "boxing-day"
  | "golden-jubilee"
  | "royal-wedding"
  | "diamond-jubilee"
  | "platinum-jubilee"
  | "state-funeral"
  | "coronation";

/** Days that a proclamation moved to another date. Added to when one is made: nothing but a list says so. */
const MOVED: { readonly [year: number]: { readonly [Holiday in BankHoliday]?: string } } = {
  // The Golden Jubilee.
  2002: { spring: "2002-06-04" },
  // The Diamond Jubilee.
  2012: { spring: "2012-06-04" },
  // 75 years of VE day.
  2020: { "early-may": "2020-05-08" },
  // The Platinum Jubilee.
  2022: { spring: "2022-06-02" },
};

/** Days that a proclamation added for one year. */
const ADDED: { readonly [year: number]: readonly (readonly [string, BankHoliday])[] } = {
  2002: [["2002-06-03", "golden-jubilee"]],
  2011: [["2011-04-29", "royal-wedding"]],
  2012: [["2012-06-05", "diamond-jubilee"]],
  2022: [
    ["2022-06-03", "platinum-jubilee"],
    ["2022-09-19", "state-funeral"],
  ],
  2023: [["2023-05-08", "coronation"]],
};

/** 0 for Monday to 6 for Sunday: 1 January 1900 was a Monday. */
const weekday = (on: CalendarDate): number => {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
};
const MONDAY = 0;
const SATURDAY = 5;

export const isWeekend = (on: CalendarDate): boolean => weekday(on) >= SATURDAY;

const of = (year: number, month: number, day: number): CalendarDate =>
  date(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);

/** The first Monday on or after a day. */
const mondayFrom = (on: CalendarDate): CalendarDate => addDays(on, (7 - weekday(on) + MONDAY) % 7);
/** The last Monday on or before a day. */
const mondayTo = (on: CalendarDate): CalendarDate => addDays(on, MONDAY - weekday(on));

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher). */
function easter(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * e + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return of(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** What falls on a weekend has its substitute on the next weekday that is none already. */
function substituted(
  fixed: readonly (readonly [CalendarDate, BankHoliday])[],
): readonly (readonly [CalendarDate, BankHoliday])[] {
  const onWeekdays = fixed.filter(([on]) => !isWeekend(on));
  const taken = new Set(onWeekdays.map(([on]) => on));
  return fixed.map(([on, holiday]) => {
    if (!isWeekend(on)) return [on, holiday] as const;
    let next = mondayFrom(on);
    while (taken.has(next)) next = addDays(next, 1);
    taken.add(next);
    return [next, holiday] as const;
  });
}

/** The bank holidays of a year, in no order; a day that stands in for one at a weekend goes by its name. */
function inYear(year: number): readonly (readonly [CalendarDate, BankHoliday])[] {
  const sunday = easter(year);
  const regular: readonly (readonly [CalendarDate, BankHoliday])[] = [
    ...substituted([[of(year, 1, 1), "new-year"]]),
    [addDays(sunday, -2), "good-friday"],
    [addDays(sunday, 1), "easter-monday"],
    [mondayFrom(of(year, 5, 1)), "early-may"],
    [mondayTo(of(year, 5, 31)), "spring"],
    [mondayTo(of(year, 8, 31)), "summer"],
    ...substituted([
      [of(year, 12, 25), "christmas"],
      [of(year, 12, 26), "boxing-day"],
    ]),
  ];
  const moved = MOVED[year] ?? {};
  return [
    ...regular.map(([on, holiday]) => {
      const to = moved[holiday];
      return [to ? date(to) : on, holiday] as const;
    }),
    ...(ADDED[year] ?? []).map(([on, holiday]) => [date(on), holiday] as const),
  ];
}

const known = new Map<number, ReadonlyMap<CalendarDate, BankHoliday>>();

/** The bank holiday that a day is in England and Wales; null for any other day. */
export function bankHoliday(on: CalendarDate): BankHoliday | null {
  const year = Number(on.slice(0, 4));
  const days = known.get(year) ?? new Map(inYear(year));
  known.set(year, days);
  return days.get(on) ?? null;
}

/** Why nobody is at work on a day; null for a working day. */
export type NoWorkingDay =
  | { readonly why: "saturday" | "sunday" }
  | { readonly why: "bank-holiday"; readonly holiday: BankHoliday };

export function noWorkingDay(on: CalendarDate): NoWorkingDay | null {
  const holiday = bankHoliday(on);
  if (holiday) return { why: "bank-holiday", holiday };
  if (!isWeekend(on)) return null;
  return { why: weekday(on) === SATURDAY ? "saturday" : "sunday" };
}

/** The last working day before a day: until when something due on it is better done. */
export function workingDayBefore(on: CalendarDate): CalendarDate {
  let before = addDays(on, -1);
  while (noWorkingDay(before)) before = addDays(before, -1);
  return before;
}
