import { type CalendarDate, parseDate } from "../../calendar";
import { MONTH_NAME } from "../lines/month-names";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/** "2026", and behind a sign that leaves no doubt "26" */
const YEAR = "(?:\\d{4}|\\d{2})(?!\\d)";
/**
 * "30 September 2024", "1st of April, 2018", "April 7, 2025", "22/03/2018", "31/03/26", "27.03.2026", "31-Mar-26",
 * "2022-03-29": a full date, to stand inside a larger pattern.
 */
export const DATE_PATTERN = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH_NAME},?\\s+\\d{4}|${MONTH_NAME}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}-${MONTH_NAME}-${YEAR}|\\d{1,2}/\\d{1,2}/${YEAR}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{4}-\\d{2}-\\d{2})`;
/** "September 2017", "Mar-26": a month of a year. */
export const MONTH_PATTERN = `(?:${MONTH_NAME},?\\s+\\d{4}|${MONTH_NAME}-${YEAR})`;

const monthNumber = (name: string) => MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
/** "march", "mar", "sept" */
export const isMonth = (word: string): boolean =>
  word.length >= 3 && monthNumber(word) > 0 && MONTHS.some((month) => month.startsWith(word) || word === "sept");
const two = (n: number | string) => String(n).padStart(2, "0");

const FULL = new RegExp(`(?<!\\d)${DATE_PATTERN}(?!\\d)`, "i");
const OF_A_YEAR = new RegExp(`\\b${MONTH_PATTERN}`, "i");
const BETWEEN = new Set(["st", "nd", "rd", "th", "of"]);

/** The figures and names of a written date, in its order. */
const partsOf = (date: string): readonly string[] =>
  (date.toLowerCase().match(/[a-z]+|\d+/g) ?? []).filter((part) => !BETWEEN.has(part));
const yearOf = (part = ""): string => (part.length === 2 ? `20${part}` : part);
const monthOf = (part = ""): number => (/\d/.test(part) ? Number(part) : monthNumber(part));

/** The first full date in `text`, or null. Numbers are day first, as in Britain. */
export function dateIn(text: string): CalendarDate | null {
  const found = FULL.exec(text.slice(0, 4_000))?.[0];
  if (!found) return null;
  const [first = "", second, third] = partsOf(found);
  if (first.length === 4) return parseDate(found);
  const [day, month] = isMonth(first) ? [second, first] : [first, second];
  return parseDate(`${yearOf(third)}-${two(monthOf(month))}-${two(day ?? "")}`);
}

/** "On 22 November at 2.30pm": the latest such day up to `latest`, where `text` gives a day without its year; or null. */
export function dayBefore(latest: CalendarDate, text: string): CalendarDate | null {
  const found = new RegExp(`\\bon (?:\\w+day,? )?(\\d{1,2})(?:st|nd|rd|th)? (${MONTH_NAME})\\b(?!,? \\d{4})`, "i").exec(
    text.slice(0, 900),
  );
  const year = Number(latest.slice(0, 4));
  const dates = [year, year - 1].map(
    (each) => found && parseDate(`${each}-${two(monthNumber(found[2] ?? ""))}-${two(found[1] ?? "")}`),
  );
  return dates.find((date) => date && date <= latest) ?? null;
}

/** The last day of the first month that `text` names with its year, or null. */
export function endOfMonthIn(text: string): CalendarDate | null {
  const found = OF_A_YEAR.exec(text.slice(0, 4_000))?.[0];
  if (!found) return null;
  const [month, year] = partsOf(found);
  for (const day of [31, 30, 29, 28]) {
    const end = parseDate(`${yearOf(year)}-${two(monthOf(month))}-${day}`);
    if (end) return end;
  }
  return null;
}
