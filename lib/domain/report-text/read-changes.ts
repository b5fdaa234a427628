import { type CalendarDate, daysBetween } from "../calendar";
import { CHANGE_RULES, DONE_AFTER_ALL, NO_CHANGE } from "./change-rules";
import { wordingKey } from "./duplicates";
import { looksLikeHeading } from "./heading";
import type { FoundChange } from "./reading";
import type { ReadingLine } from "./reading-line";
import { sentencesOf } from "./sentences";
import { isQuotation } from "./wording";
import { dateIn, dayBefore, MONTH_NAME, MONTH_PATTERN } from "./written-date";

/** A move between phases told this many days after it took effect is background, and the register has it. */
const BACKGROUND_DAYS = 14;
const LONGEST_SENTENCE = 900;
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

interface Candidate extends FoundChange {
  readonly heading: boolean;
}

/** The changes that a letter or press release reports, each once. `publishedOn` is the date of those that give none of their own. */
export function readChanges(lines: readonly ReadingLine[], publishedOn: CalendarDate | null): readonly FoundChange[] {
  const found: Candidate[] = [];
  for (const line of lines) {
    if (isQuotation(line.text)) continue;
    const heading = looksLikeHeading(line.text);
    const sentences = sentencesOf(line.text.replace(DATED, ""));
    let quoted = false;
    for (const [i, text] of sentences.entries()) {
      const spoken = quoted;
      quoted = (text.match(/[“”]/g)?.at(-1) ?? (quoted ? "“" : "”")) === "“";
      if (spoken || /[“"](?:I|We|The)\b/.test(text)) continue;
      const what = changeIn(text);
      // "Entered Engage", "Moved out of Engage": labels of a list of forces, without a force
      if (!what || (heading && /^(?:entered|moved|removed|returned|left)\b/i.test(text))) continue;
      if (line.cut && i === sentences.length - 1 && !dateIn(text)) continue;
      const own = dateIn(text) ?? (publishedOn && dayBefore(publishedOn, text));
      if (!own && (TOLD_AS_PAST.test(text) || (isMove(what) && MOVED_LONG_AGO.test(text)))) continue;
      const date = own ?? (MONTH_ONLY.test(text) ? null : publishedOn);
      found.push({ what, date, text, heading, lines: [line.number, line.number] });
    }
  }
  return settled(found, publishedOn);
}

/** What a sentence says has become of a finding or a phase; null for most. */
export function changeIn(sentence: string): FoundChange["what"] | null {
  const text = sentence.slice(0, LONGEST_SENTENCE);
  if (/\?$/.test(text) || (NO_CHANGE.some((rule) => rule.test(text)) && !DONE_AFTER_ALL.test(text))) return null;
  return CHANGE_RULES.find((rule) => rule.pattern.test(text))?.what ?? null;
}

/** Each closure once; one move between phases, told best; no moves of long ago. */
function settled(found: readonly Candidate[], publishedOn: CalendarDate | null): FoundChange[] {
  const kept: Candidate[] = [];
  const known = new Set<string>();
  const leaves = found.some((change) => change.what === "leave-engage");
  for (const change of found) {
    const moves = isMove(change.what);
    const old =
      change.date !== null && publishedOn !== null && Math.abs(daysBetween(change.date, publishedOn)) > BACKGROUND_DAYS;
    if (moves && (old || (leaves && change.what === "enter-engage"))) continue;
    if (!moves && change.heading) continue;
    const key = moves ? change.what : `${change.what} ${wordingKey(change.text)}`;
    if (known.has(key) && !moves) continue;
    if (moves && known.has(key)) {
      const first = kept.findIndex((each) => each.what === change.what);
      if (first >= 0 && tellsBetter(change, kept[first])) kept[first] = change;
      continue;
    }
    known.add(key);
    kept.push(change);
  }
  return kept.map(({ what, date, text, lines }) => ({ what, date, text, lines }));
}

const isMove = (what: FoundChange["what"]): boolean => what === "enter-engage" || what === "leave-engage";

/** A sentence that says who decided tells more than a headline. */
function tellsBetter(change: Candidate, other: Candidate | undefined): boolean {
  if (!other) return true;
  const rank = (each: Candidate) =>
    (each.heading ? 0 : 1) +
    (/[.:]$/.test(each.text) ? 1 : 0) +
    (/\b(?:decided|has today(?! been)|have today)\b/i.test(each.text) ? 1 : 0);
  return rank(change) > rank(other);
}
