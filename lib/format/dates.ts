import { type CalendarDate, dateInLondon, daysBetween } from "@/lib/domain/calendar";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const parts = (on: CalendarDate) => {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  return { year, month: MONTHS[month - 1] ?? "", day };
};

/** "22 November 2026", for sentences. */
export function longDate(on: CalendarDate): string {
  const { day, month, year } = parts(on);
  return `${day} ${month} ${year}`;
}

/** "22 Nov 2026", for tables. */
export function shortDate(on: CalendarDate): string {
  const { day, month, year } = parts(on);
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** "22 Nov" in the year of `today`, "22 Nov 2025" in any other: for lists, where the year is mostly understood. */
export function nearDate(on: CalendarDate, today: CalendarDate): string {
  const { day, month, year } = parts(on);
  return year === parts(today).year ? `${day} ${month.slice(0, 3)}` : shortDate(on);
}

const TIME_IN_LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
});

/** "18 June 2024, 14:12", by the clock in the United Kingdom. */
export function londonMoment(at: Date): string {
  return `${longDate(dateInLondon(at))}, ${TIME_IN_LONDON.format(at)}`;
}

/** "1 day", "1,200 days". */
export const countDays = (days: number): string => (days === 1 ? "1 day" : `${days.toLocaleString("en-GB")} days`);

/** How long something has waited: "today", "1 day", "9 days". */
export const age = (since: CalendarDate, today: CalendarDate): string =>
  since >= today ? "today" : countDays(daysBetween(since, today));

/** When something last was, with how long ago: "5 Mar, 209 days ago"; "today". */
export const dayAndAge = (on: CalendarDate, today: CalendarDate): string =>
  on >= today ? "today" : `${nearDate(on, today)}, ${age(on, today)} ago`;

/** How long something lasted: days below two months, else whole months ("10 months"). */
export function duration(from: CalendarDate, to: CalendarDate): string {
  const days = daysBetween(from, to);
  return days < 60 ? countDays(days) : `${Math.round(days / 30.44)} months`;
}
