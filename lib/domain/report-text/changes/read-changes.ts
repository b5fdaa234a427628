import type { CalendarDate } from "../../calendar";
import { MONTH_NAME } from "../lines/month-names";
import type { ReadingLine } from "../lines/reading-line";
import { changeIn, changeOfThose } from "../phrases/change-told";
import { onlyCardOut } from "../phrases/engage-card";
import { frameOf } from "../phrases/frame";
import { looksLikeHeading } from "../phrases/heading";
import { kindOfLabel } from "../phrases/remarks";
import { sentencesOf } from "../phrases/sentences";
import { statusOf } from "../phrases/status-words";
import { isQuotation, opensWithDeadline, tellsABody, tellsTheForce, tellsToAct } from "../phrases/wording";
import { dateIn, dayBefore, endOfMonthIn, MONTH_PATTERN } from "../phrases/written-date";
import type { FoundChange } from "../reading";
import { engageReasons } from "./engage-reasons";
import { type Candidate, isMove, isOld, settled } from "./settled-changes";

/** What some copies put before a news text. */
const DATED = /^date \d{4}-\d{2}-\d{2} /;
/** "In April 2023, we discharged this cause of concern.": a day that the text does not give. */
const MONTH_ONLY = new RegExp(`^(?:In|During) ${MONTH_PATTERN}\\b`, "i");
/** "In October 2022, HMICFRS placed the force into … Engage"; "moved the force into an enhanced level of monitoring in December": background. */
const MOVED_LONG_AGO = new RegExp(
  `^(?:In|During|Since) (?:${MONTH_NAME} )?\\d{4}\\b|\\bin (?:${MONTH_NAME}|\\d{4})\\b|\\b(?:earlier|later) (?:this|that) year\\b|\\blast (?:year|month)\\b`,
  "i",
);
/** "The force was moved into ‘Engage’ …", without a date: background. */
const TOLD_AS_PAST = /\b(?:was|were|had been) (?:moved|escalated|placed|put|removed from|returned)\b/i;

/**
 * The changes that a letter or press release reports, each once. `publishedOn` is the date of those that give none of
 * their own; where it is only the page’s, it is not the day of a move, unless that was "today".
 */
export function readChanges(
  lines: readonly ReadingLine[],
  publishedOn: CalendarDate | null,
  pagesOwn = false,
): readonly FoundChange[] {
  const found: Candidate[] = [...movesOnCards(lines, publishedOn), ...closedInTables(lines, publishedOn)];
  const released = publishedOn === null && lines.some(({ text }) => text.length <= 160 && RELEASE.test(text));
  for (const line of lines) {
    if (isQuotation(line.text) || line.cells !== null) continue;
    const heading = looksLikeHeading(line.text);
    const sentences = sentencesOf(line.text.replace(DATED, ""));
    let quoted = false;
    for (const [i, text] of sentences.entries()) {
      const spoken = quoted;
      quoted = (text.match(/[“”]/g)?.at(-1) ?? (quoted ? "“" : "”")) === "“";
      if (spoken || /[“"](?:I|We|The)\b/.test(text) || tellsAnybody(behindLabel(text))) continue;
      const what = changeIn(text) ?? changeOfThose(sentences[i - 1] ?? "", text);
      // "Entered Engage", "Moved out of Engage": labels of a list of forces, without a force
      if (!what || (heading && /^(?:entered|moved|removed|returned|left)\b/i.test(text))) continue;
      if (line.cut && i === sentences.length - 1 && !dateIn(text)) continue;
      const own = dateIn(text) ?? (publishedOn && dayBefore(publishedOn, text));
      if (
        !own &&
        !isNews(text, publishedOn, released) &&
        (TOLD_AS_PAST.test(text) || (isMove(what) && MOVED_LONG_AGO.test(text)))
      )
        continue;
      const undated = MONTH_ONLY.test(text) || (pagesOwn && isMove(what) && !/\btoday\b/i.test(text));
      const date = own ?? (undated ? null : publishedOn);
      found.push({ what, date, text, heading, lines: [line.number, line.number] });
    }
  }
  return withReasons(settled(found, publishedOn), lines);
}

/** The move into Engage with why, where the text tells it. */
function withReasons(changes: readonly FoundChange[], lines: readonly ReadingLine[]): readonly FoundChange[] {
  if (!changes.some(({ what }) => what === "enter-engage")) return changes;
  const reasons = engageReasons(lines);
  if (reasons.length === 0) return changes;
  return changes.map((change) => (change.what === "enter-engage" ? { ...change, reasons } : change));
}

/** "By 31 May 2026, the force should not close …": says what to do, and not what was done. */
const tellsAnybody = (text: string): boolean => tellsTheForce(text) || (opensWithDeadline(text) && tellsABody(text));

/** "AFI 2: The force should …", "Recommendation 2 – By …": the words behind what they are. */
function behindLabel(text: string): string {
  const ends = [": ", " – ", " - ", ". "].flatMap((mark) => {
    const at = text.indexOf(mark);
    return at > 0 && at < 40 && kindOfLabel(text.slice(0, at)) ? [at + mark.length] : [];
  });
  return ends.length > 0 ? text.slice(Math.min(...ends)) : text;
}

/** A letter’s table that gives the decision on each recommendation: "Closed". */
function closedInTables(lines: readonly ReadingLine[], publishedOn: CalendarDate | null): Candidate[] {
  if (!frameOf(lines).isLetter) return [];
  return lines.flatMap(({ cells, number }) => {
    const texts = (cells ?? []).map(({ text }) => text.trim());
    const closed = texts.some((text) => statusOf(text) === "completed");
    const words = texts.find((text) => tellsToAct(text));
    if (!closed || words === undefined) return [];
    return [
      { what: "close", date: publishedOn, text: words.replaceAll("\n", " "), heading: false, lines: [number, number] },
    ];
  });
}

/** "Moved out of Engage" and "September 2023", below the name of the one force that a text lists */
function movesOnCards(lines: readonly ReadingLine[], publishedOn: CalendarDate | null): Candidate[] {
  const card = onlyCardOut(lines);
  if (!card || isOld(endOfMonthIn(card.when), publishedOn)) return [];
  const { force, label, when } = card;
  const text = `${force}: ${label.text}, ${when}`;
  return [{ what: "leave-engage", date: dateIn(when), text, heading: false, lines: [label.number, label.number] }];
}

/** "Her Majesty’s Inspector of Constabulary Wendy Williams yesterday said:"; "Get the report" */
const RELEASE =
  /^(?:Get the (?:report|letter|press release)|Notes? to editors?|Press release)$|\b(?:today|yesterday) said:?$/i;

/** "Following this inspection …, the inspectorate moved Lincolnshire Police into an enhanced level of monitoring in December." */
const IN_MONTH = new RegExp(`\\bin ${MONTH_NAME}\\b(?!,? \\d{4})`);

/** "In June 2022, the force was moved into the inspectorate’s Engage monitoring process", in a release of that time */
const isNews = (text: string, publishedOn: CalendarDate | null, released: boolean): boolean =>
  (released && IN_MONTH.test(text)) ||
  (MONTH_ONLY.test(text) && (released || (publishedOn !== null && !isOld(endOfMonthIn(text), publishedOn))));
