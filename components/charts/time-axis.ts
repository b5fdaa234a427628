import { type CalendarDate, date, daysBetween } from "@/lib/domain/calendar";

export interface TimeAxis {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly left: number;
  readonly right: number;
  readonly x: (on: CalendarDate) => number;
  /** The first days of the years within, with their places. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A line of time between two places of a drawing, in whole years around the dates that must fit. */
export function timeAxis(dates: readonly CalendarDate[], left: number, right: number): TimeAxis {
  const sorted = dates.toSorted();
  const first = Number((sorted[0] ?? "2000-01-01").slice(0, 4));
  const last = Number((sorted.at(-1) ?? "2000-01-01").slice(0, 4)) + 1;
  const from = date(`${first}-01-01`);
  const to = date(`${last}-01-01`);
  const all = daysBetween(from, to);
  const x = (on: CalendarDate) => round(left + (daysBetween(from, on) / all) * (right - left));
  const years = Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    x: x(date(`${first + at}-01-01`)),
  }));
  return { from, to, left, right, x, years };
}
