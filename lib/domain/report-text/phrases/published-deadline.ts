import { parseDate } from "../../calendar";
import { hasFigure } from "../lines/signs";
import type { PublishedDeadline } from "../reading";
import { NUMBER_PATTERN, numberIn } from "./number-words";
import { type Word, wordsIn } from "./words";
import { DATE_PATTERN, dateIn, endOfMonthIn, isMonth, MONTH_PATTERN } from "./written-date";

/** A deadline as its words set it; `about` where they leave open which day it is: seven working days are nine days or eleven. */
export type SetDeadline = PublishedDeadline & { readonly about?: true };

interface DeadlineRule {
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray) => SetDeadline | null;
}

const by = (date: ReturnType<typeof parseDate>): PublishedDeadline | null => (date ? { kind: "by", date } : null);

/** "2025/26", and no longer run of years */
const endOfFinancialYear = (year: number, next: string) =>
  (year + 1) % 100 === Number(next) ? parseDate(`${year + 1}-03-31`) : null;

const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };
/** "six" and "month", "one" and "year", "28" and "day", "ten", "working" and "day": five working days are a week. */
function span({ groups = {} }: RegExpExecArray): SetDeadline | null {
  const unit = groups.unit?.toLowerCase() ?? "";
  const count = groups.count?.toLowerCase() === "the next" ? 1 : numberIn(groups.count ?? "");
  if (!count) return null;
  const days = DAYS_OF[unit];
  if (days === undefined) return { kind: "within", months: count * (unit === "year" ? 12 : 1) };
  if (unit !== "day" || groups.working === undefined) return { kind: "within", days: count * days };
  return { kind: "within", days: Math.ceil((count * 7) / 5), ...(count % 5 === 0 ? {} : { about: true as const }) };
}
/** "28 days", "three (3) months", "ten working days", "a fortnight" */
const SPAN = `(?<count>${NUMBER_PATTERN}|the next)(?:\\s*\\([\\w-]{1,14}\\))?[\\s-]+(?:calendar |clear |full |(?<working>working |business ))?(?<unit>day|week|fortnight|month|year)s?\\b`;
/** "within a period of", "no later than", "in no more than the next" */
const WITHIN =
  "\\b(?:within|(?:no|not) (?:later|more) than)\\s+(?:(?:a|the|next|coming|following|first|further|maximum|period|of)\\s+){0,4}?";
const DAY_OF_WEEK = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
/** "by", "by the end of", "by midnight on Friday", "before 5pm on", "by close of business on" */
const BEFORE = `\\b(?:by|before|no later than|not later than|on or before)\\s+(?:(?:the|end|of|close|business|play|noon|midday|midnight|on|at|\\d{1,2}(?:[.:]\\d{2})?\\s?[ap]m|${DAY_OF_WEEK}),?\\s+){0,7}?`;
const END_OF = "\\b(?:by|before) (?:the )?end of (?:the )?";

const RULES: readonly DeadlineRule[] = [
  // "By 30 September 2024, the force should:"; "Not later than 31 March 2015 those forces … should provide"
  { pattern: new RegExp(`${BEFORE}(${DATE_PATTERN})`, "i"), read: (found) => by(dateIn(found[1] ?? "")) },
  // "By the end of March 2019, the force should"; "By September 2017 the force should"
  { pattern: new RegExp(`${BEFORE}(${MONTH_PATTERN})`, "i"), read: (found) => by(endOfMonthIn(found[1] ?? "")) },
  // "By the end of 2022, chief constables should"; "by the end of the financial year 2025/26", "by the end of the 2025-26 financial year"
  {
    pattern: new RegExp(`${END_OF}(?:financial year )?(\\d{4})\\b(?:\\s*[/–-]\\s*(?:20)?(\\d{2})\\b)?`, "i"),
    read: ([, year, next]) =>
      by(next === undefined ? parseDate(`${year}-12-31`) : endOfFinancialYear(Number(year), next)),
  },
  // "Within three months, the force should"; "within the next 12 months"; "no later than 28 days after publication"
  { pattern: new RegExp(`${WITHIN}${SPAN}`, "i"), read: span },
  // "Six months after publication, …"; "28 days from the date of this letter"
  {
    pattern: new RegExp(
      `\\b${SPAN} (?:after|from|of|following) (?:(?:the|its|this|our|your|date|day|receipt|of|receiving) ){0,5}(?:publication|report|letter)\\b`,
      "i",
    ),
    read: span,
  },
  // "In the next 3 months the force should appoint a senior officer"; "Over the next six months, …": not the months of a forecast further on
  {
    pattern: new RegExp(
      `(?:^|\\b(?:that|should|must),? )(?:in|over|during)\\s+(?:the\\s+)?(?:next\\s+|coming\\s+)?${SPAN}`,
      "i",
    ),
    read: span,
  },
  // "The force should immediately take steps to:"; custody: "The force should take immediate action to"
  {
    pattern:
      /\b(?:immediately|with immediate effect|(?:take|taking|takes) (?:\w+ )?immediate (?:action|steps|measures))\b/i,
    read: () => ({ kind: "immediate" }),
  },
];

/** The deadline that a stem, or the opening of a recommendation, sets; null when it sets none. The first one written counts. */
export function deadlineIn(text: string): SetDeadline | null {
  let first: { at: number; deadline: SetDeadline } | null = null;
  for (const rule of RULES) {
    const found = rule.pattern.exec(text.slice(0, 2_000));
    const deadline = found && rule.read(found);
    if (found && deadline && (!first || found.index < first.at)) first = { at: found.index, deadline };
  }
  return first?.deadline ?? null;
}

/** Words of a line that sets a deadline and says nothing else: "within two months of the publication of this report". */
const AROUND = new Set(
  "immediately immediate within in over during by before on or the end of next coming no not later more than publication publishing published from after following date day its this that your our report letter recommendation recommendations action actions receipt receiving days day weeks week fortnight fortnights months month years year calendar working business financial close noon midday midnight with effect and latest at a first further maximum period".split(
    " ",
  ),
);
const isAround = (word: string): boolean =>
  AROUND.has(word) || hasFigure(word) || numberIn(word) !== null || isMonth(word) || isDayOfWeek(word);
const isDayOfWeek = (word: string): boolean => word.length >= 6 && word.endsWith("day");

/** "Immediately", "Within three months:", "By 31 March 2020": a line that only sets the deadline of the list below it. */
export function deadlineAlone(line: string): SetDeadline | null {
  if (line.length > 70) return null;
  const deadline = deadlineIn(line);
  return deadline && wordsIn(line, 16).every(({ is }) => isAround(is)) ? deadline : null;
}

/** What a label of a deadline is made of: "due", "target date for completion"; "to be completed", "to be put in place". */
const DUE = new Set("due deadline target timescale timeframe complete completed completion".split(" "));
const BESIDE = new Set("date for is".split(" "));

/**
 * The deadline that a cell, a remark or what stands behind a label says and nothing else, though it has no "by" or
 * "within": "6 months", "March 2026", "31/03/26", "Immediate"; "due 30 June 2026", "to be completed by 30 June 2026".
 */
export function deadlineSaid(text: string): SetDeadline | null {
  const said = withoutLabel(text);
  const [only, ...more] = wordsIn(said, 2);
  if (only?.is === "immediate" && more.length === 0) return { kind: "immediate" };
  return deadlineAlone(said) ?? deadlineAlone(`By ${said}`) ?? deadlineAlone(`Within ${said}`);
}

/** Where the words of a label end: 0 where a text begins with none. */
function labelOf(words: readonly Word[]): number {
  if (words[0]?.is === "to" && words[1]?.is === "be") return 3;
  const end = words.findIndex(({ is }) => !DUE.has(is) && !BESIDE.has(is));
  return words.slice(0, Math.max(0, end)).some(({ is }) => DUE.has(is)) ? end : 0;
}

/** What stands behind the words of a label; all of it where it begins with none. */
function withoutLabel(text: string): string {
  const words = wordsIn(text.slice(0, 80), 8);
  return text.slice(words[labelOf(words)]?.at ?? 0);
}

/** Whether what a remark says is labelled as a deadline: "due 30 June 2026", "to be completed within 28 days". */
export const labelsDeadline = (text: string): boolean => labelOf(wordsIn(text.slice(0, 80), 8)) > 0;

/** Words of a term that no rule reads: "By the end of the quarter", "By spring 2027", "By 31 June 2026". */
const OF_TIME = new Set("spring summer autumn winter christmas easter quarter year month week season".split(" "));
const MOST_OF_A_TERM = 8;

/** Whether a sentence begins with a term that is not read: which day it sets is for a person to say. */
export function hasUnreadTerm(text: string): boolean {
  const words = wordsIn(text.slice(0, 120), MOST_OF_A_TERM);
  if (!TERM_BEGINS.has(words[0]?.is ?? "") || deadlineIn(text.slice(0, 240))) return false;
  const end = words.findIndex(({ stop }) => stop !== "");
  const term = words.slice(1, end < 0 ? MOST_OF_A_TERM : end + 1);
  return term.some(({ is }) => hasFigure(is) || isMonth(is) || OF_TIME.has(is));
}
const TERM_BEGINS = new Set(["by", "before", "within", "no", "not"]);
