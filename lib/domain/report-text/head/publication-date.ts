import type { CalendarDate } from "../../calendar";
import type { ReadingLine } from "../lines/reading-line";
import { endsIn } from "../lines/signs";
import { labelsMove } from "../phrases/engage-card";
import { DATE_PATTERN, dateIn } from "../phrases/written-date";

/** How far down a report the date of its publication can stand. */
const HEAD = 60;

const UPDATED = /^(?:page )?last updated\b/i;

/** In order of trust. The label may stand on the line above its date. */
const LABELS: readonly RegExp[] = [
  // "Published on: 4 April 2025"; "Published: 9 February 2022"; "First published 6 October 2022"
  /^(?:first )?(?:published|publication date|date of publication|date published)\b/i,
  // "Last updated 22/03/2018"
  UPDATED,
  // The head of a letter: "Sent on" above "23 July 2024"
  /^(?:sent on|date of letter|dated)\b/i,
  // What some copies put before a news text: "date 2022-03-29"
  /^date:?(?=$|\s+\d)/i,
];
/** "27 September 2019, 10:15" */
const ALONE = new RegExp(
  `^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?${DATE_PATTERN}(?:,?(?: at)? \\d{1,2}[:.]\\d{2}\\s?(?:[ap]m)?)?$`,
  "i",
);
/** "Thursday, May 30, 2024": with the day of the week, or with an hour */
const OF_A_NEWS_PAGE = /^\p{L}{3,6}day\b|\d[:.]\d{2}/iu;
/** "Our Reporter 10th May, 2019" */
const BYLINE = new RegExp(`^[A-Z][\\p{L} ,|–-]{2,40}${DATE_PATTERN}$`, "iu");

/** "24 October 2025 Thematic Inspection 9 recommendations": the day at the head of a line of labels */
const OPENS = new RegExp(`^${DATE_PATTERN}(?=$|\\s+[\\p{Lu}·|–-])(?!.*[.:;]$)`, "u");

/** "Report | 2nd December 2025 | 14 minute read", "An inspection of Kent Police (7 November 2024)": a day set apart in its line. */
function dayAmongLabels(text: string): CalendarDate | null {
  if (text.length > 140 || endsIn(text, ".:;")) return null;
  const pieces = text.split(/[|·•()]/).map((piece) => piece.trim());
  const [day, ...others] = pieces.length < 2 ? [] : pieces.filter((piece) => ALONE.test(piece));
  return day !== undefined && others.length === 0 ? dateIn(day) : null;
}

/** A row of a table with more cells than a line of labels has. */
const isTabled = (line: ReadingLine | undefined): boolean => (line?.cells?.length ?? 0) > 4;

interface Publication {
  readonly date: CalendarDate;
  /** Whether it is only the page’s own day: "Last updated 22/03/2018", "Thursday, May 30, 2024", "Our Reporter 10th May, 2019". */
  readonly pagesOwn: boolean;
}

/** The date on which the report says it was published; that of a letter is the day it was sent. */
export function publicationOf(lines: readonly ReadingLine[]): Publication | null {
  // Below "Get the report" stand other publications and their dates
  const others = lines.slice(0, HEAD).findIndex((line) => /^Get the (?:report|press release)\b/i.test(line.text));
  const head = lines.slice(0, others < 0 ? HEAD : others).map((line) => line.text.slice(0, 200));
  for (const label of LABELS) {
    for (const [i, text] of head.entries()) {
      if (!label.test(text)) continue;
      const next = head[i + 1] ?? "";
      const date = dateIn(text.slice(0, 80)) ?? (text.length < 40 && ALONE.test(next) ? dateIn(next) : null);
      if (date) return { date, pagesOwn: UPDATED.test(text) };
    }
  }
  const alone = head.slice(0, 12).find((text, i) => ALONE.test(text) && !labelsMove(head[i - 1] ?? ""));
  const opening = head
    .slice(0, 8)
    .find((text, i) => text.length <= 90 && OPENS.test(text) && !labelsMove(head[i - 1] ?? ""));
  const parted = head
    .slice(0, 6)
    .map((text, i) => (isTabled(lines[i]) ? null : dayAmongLabels(text)))
    .find((found) => found !== null);
  if (!alone && !opening && parted) return { date: parted, pagesOwn: false };
  const line = alone ?? opening ?? head.slice(0, 8).find((text) => BYLINE.test(text));
  const date = line ? dateIn(line) : null;
  return date && { date, pagesOwn: line !== opening && (alone === undefined || OF_A_NEWS_PAGE.test(alone)) };
}
