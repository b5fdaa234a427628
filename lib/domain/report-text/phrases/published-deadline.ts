import { parseDate } from "../../calendar";
import { hasFigure } from "../lines/signs";
import type { PublishedDeadline } from "../reading";
import { NUMBER_PATTERN, numberIn } from "./number-words";
import { wordsIn } from "./words";
import { DATE_PATTERN, dateIn, endOfMonthIn, isMonth, MONTH_PATTERN } from "./written-date";

interface DeadlineRule {
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray) => PublishedDeadline | null;
}

const by = (date: ReturnType<typeof parseDate>): PublishedDeadline | null => (date ? { kind: "by", date } : null);
/** "six" and "month", "one" and "year", "28" and "day", "six" and "week" */
const span = (found: RegExpExecArray): PublishedDeadline | null => {
  const count = numberIn(found[1] ?? "");
  const unit = found[2]?.toLowerCase();
  if (!count) return null;
  if (unit === "day" || unit === "week") return { kind: "within", days: count * (unit === "week" ? 7 : 1) };
  return { kind: "within", months: count * (unit === "year" ? 12 : 1) };
};
const UNITS = "(?:calendar |working )?(day|week|month|year)s?";
const BEFORE = "\\b(?:by|before|no later than|not later than|on or before)\\s+(?:the\\s+end\\s+of\\s+|the\\s+)?";

const RULES: readonly DeadlineRule[] = [
  // "By 30 September 2024, the force should:"; "Not later than 31 March 2015 those forces … should provide"
  { pattern: new RegExp(`${BEFORE}(${DATE_PATTERN})`, "i"), read: (found) => by(dateIn(found[1] ?? "")) },
  // "By the end of March 2019, the force should"; "By September 2017 the force should"
  { pattern: new RegExp(`${BEFORE}(${MONTH_PATTERN})`, "i"), read: (found) => by(endOfMonthIn(found[1] ?? "")) },
  // "By the end of 2022, chief constables should"
  { pattern: /\bby (?:the )?end of (\d{4})\b(?!\s*[/–-])/i, read: (found) => by(parseDate(`${found[1]}-12-31`)) },
  // "Within three months, the force should"; "HMIC recommends that within six months the force should"; "within the next 12 months"
  {
    pattern: new RegExp(`\\bwithin\\s+(?:the\\s+next\\s+)?(${NUMBER_PATTERN})[\\s-]+${UNITS}\\b`, "i"),
    read: span,
  },
  // "In the next 3 months the force should appoint a senior officer"; "Over the next six months, …": not the months of a forecast further on
  {
    pattern: new RegExp(
      `(?:^|\\b(?:that|should|must),? )(?:in|over|during)\\s+(?:the\\s+)?(?:next\\s+|coming\\s+)?(${NUMBER_PATTERN})[\\s-]+${UNITS}\\b`,
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
export function deadlineIn(text: string): PublishedDeadline | null {
  let first: { at: number; deadline: PublishedDeadline } | null = null;
  for (const rule of RULES) {
    const found = rule.pattern.exec(text.slice(0, 2_000));
    const deadline = found && rule.read(found);
    if (found && deadline && (!first || found.index < first.at)) first = { at: found.index, deadline };
  }
  return first?.deadline ?? null;
}

/** Words of a line that sets a deadline and says nothing else: "within two months of the publication of this report". */
const AROUND = new Set(
  "immediately immediate within in over during by before on or the end of next coming no not later than publication publishing published from date day its this that your our report letter recommendation recommendations action actions receipt receiving days day weeks week months month years year calendar working with effect and latest at".split(
    " ",
  ),
);

/** "Immediately", "Within three months:", "By 31 March 2020": a line that only sets the deadline of the list below it. */
export function deadlineAlone(line: string): PublishedDeadline | null {
  if (line.length > 70) return null;
  const deadline = deadlineIn(line);
  if (!deadline) return null;
  const rest = wordsIn(line, 16).filter(
    ({ is }) => !AROUND.has(is) && !hasFigure(is) && numberIn(is) === null && !isMonth(is),
  );
  return rest.length === 0 ? deadline : null;
}
