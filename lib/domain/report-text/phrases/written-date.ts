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
/** "30 September 2024", "1st of April, 2018", "April 7, 2025", "22/03/2018", "2022-03-29": a full date, to stand inside a larger pattern. */
export const DATE_PATTERN = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH_NAME},?\\s+\\d{4}|${MONTH_NAME}\\s+\\d{1,2}(?:st|nd|rd|th)?,\\s+\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})`;
/** "September 2017": a month of a year. */
export const MONTH_PATTERN = `${MONTH_NAME},?\\s+\\d{4}`;

const monthNumber = (name: string) => MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
/** "march", "mar", "sept" */
export const isMonth = (word: string): boolean =>
  word.length >= 3 && monthNumber(word) > 0 && MONTHS.some((month) => month.startsWith(word) || word === "sept");
const two = (n: number | string) => String(n).padStart(2, "0");

/** The first full date in `text`, or null. Numbers are day first, as in Britain. */
export function dateIn(text: string): CalendarDate | null {
  const found = new RegExp(`(?<!\\d)${DATE_PATTERN}(?!\\d)`, "i").exec(text.slice(0, 4_000))?.[0];
  if (!found) return null;
  if (/^\d{4}-/.test(found)) return parseDate(found);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(found);
  if (slashed) return parseDate(`${slashed[3]}-${two(slashed[2] ?? "")}-${two(slashed[1] ?? "")}`);
  const monthFirst = /^([A-Za-z]{3,9})\s+(\d{1,2})\D*\s(\d{4})$/.exec(found);
  if (monthFirst)
    return parseDate(`${monthFirst[3]}-${two(monthNumber(monthFirst[1] ?? ""))}-${two(monthFirst[2] ?? "")}`);
  const words = /^(\d{1,2})\D*?\s+(?:of\s+)?([A-Za-z]{3,9}),?\s+(\d{4})$/.exec(found);
  return words ? parseDate(`${words[3]}-${two(monthNumber(words[2] ?? ""))}-${two(words[1] ?? "")}`) : null;
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
  const found = new RegExp(`\\b(${MONTH_NAME}),?\\s+(\\d{4})`, "i").exec(text.slice(0, 4_000));
  if (!found) return null;
  const [, month = "", year = ""] = found;
  for (const day of [31, 30, 29, 28]) {
    const end = parseDate(`${year}-${two(monthNumber(month))}-${day}`);
    if (end) return end;
  }
  return null;
}
