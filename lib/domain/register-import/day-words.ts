import { addDays, type CalendarDate, parseDate } from "../calendar";
import { plain } from "./plain";
import { isBlank } from "./value-words";
import { wordKey } from "./word-key";
import { monthCalled, readDay } from "./written-day";

/** What a word in a column of dates was said to mean: a day, or that there is none. By the word as `wordKey` gives it. */
export type DayAnswers = Readonly<Record<string, CalendarDate | "none">>;

/** How a file's days are read, besides by its cells. */
export interface DayHelp {
  readonly days?: DayAnswers;
  /** Whether its numbers of days count from 1904. */
  readonly from1904?: boolean;
}

/** What the person said of a cell that is no day; undefined where nobody was asked. */
export const dayMeant = (answers: DayAnswers, text: string): CalendarDate | "none" | undefined =>
  Object.hasOwn(answers, wordKey(text)) ? answers[wordKey(text)] : undefined;

/** Kept answers, as far as they still say something. */
export function readDayAnswers(given: unknown): DayAnswers {
  if (typeof given !== "object" || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([word, answer]): [string, CalendarDate | "none"][] => {
      const day = answer === "none" ? "none" : typeof answer === "string" ? parseDate(answer) : null;
      return day ? [[word, day]] : [];
    }),
  );
}

const lastOf = (year: number, month: number): CalendarDate | null => {
  const next = parseDate(`${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, "0")}-01`);
  return next && addDays(next, -1);
};
const full = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);

const MONTH = /^(?:by |the |end |of )*([a-z]{3,9}) (\d{4}|\d{2})$/;
const QUARTER = /^(?:by |the |end |of )*(?:q|qtr |quarter )([1-4]) (?:fy ?)?(\d{4}|\d{2}) (\d{4}|\d{2})$/;
const YEAR = /^(?:by |the |end |of )*(?:financial year |fy ?)?(\d{4}|\d{2}) (\d{2})$/;
const CALENDAR_YEAR = /^(?:by |the )*end (?:of )?(\d{4})$/;

/**
 * The day that a word most likely stands for: the last one of "March 2025", "Q4 2024/25" (quarters of the financial year)
 * or "2024/25". Null where it names none, as "Ongoing" does. It is shown and asked, and counts only then.
 */
export function likelyDay(text: string): CalendarDate | null {
  const words = plain(text);
  const [, name = "", year = ""] = MONTH.exec(words) ?? [];
  const month = monthCalled(name);
  if (month > 0) return lastOf(full(year), month);
  const [, quarter, from = ""] = QUARTER.exec(words) ?? [];
  if (quarter) return lastOf(full(from) + (quarter === "4" ? 1 : 0), quarter === "4" ? 3 : Number(quarter) * 3 + 3);
  const [, begins = "", ends = ""] = YEAR.exec(words) ?? [];
  if (ends && (full(begins) + 1) % 100 === Number(ends)) return lastOf(full(begins) + 1, 3);
  const [, whole] = CALENDAR_YEAR.exec(words) ?? [];
  if (whole) return lastOf(Number(whole), 12);
  // The month first, as no British date has it
  const swapped = readDay(text.trim().replace(/^(\d{1,2})([/.-])(\d{1,2})/, "$3$2$1"));
  return readDay(text).is === "month-first" && swapped.is === "day" ? swapped.on : null;
}

/** Whether a cell in a column of dates says something that is no day: "TBC" and "N/A" too. */
export const isDayWord = (text: string): boolean => !isBlank(text) && readDay(text).is !== "day";
