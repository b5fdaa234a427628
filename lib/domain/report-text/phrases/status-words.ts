import { hasFigure } from "../lines/signs";
import type { FoundFinding } from "../reading";
import { Phrases, type Word, wordsIn } from "./words";
import { isMonth } from "./written-date";

export type PublishedStatus = FoundFinding["publishedStatus"];

const COMPLETED = [
  ..."complete completed closed implemented discharged achieved met done finished delivered actioned fulfilled".split(
    " ",
  ),
  "signed off",
  "fully implemented",
  "fully achieved",
  "fully met",
];
const OPEN = [
  ..."open ongoing outstanding incomplete overdue delayed new pending started begun underway unmet".split(" "),
  "in progress",
  "in hand",
  "in train",
  "being progressed",
  "on track",
  "on hold",
  "off track",
  "remains open",
  "under review",
  "under way",
  "to do",
  "at risk",
  "work continues",
];
const COLOURS = new Set("red amber green blue yellow black grey purple".split(" "));
const SUPERSEDED = ["superseded", "replaced"];
const STATUSES = new Phrases([...COMPLETED, ...OPEN, ...SUPERSEDED, ...COLOURS]);
const DONE = new Phrases(COMPLETED);
const REPLACED = new Phrases(SUPERSEDED);
/** "Not yet complete", "partially met", "awaiting closure": what is on its way is open, whatever it is on its way to. */
const SHORT_OF = new Set("not partially partly nearly almost mostly awaiting awaits".split(" "));
const AHEAD = new Set("due progressed commenced agreed".split(" "));
/** "Closed by HMICFRS", "Completed in March", "Signed off as complete" */
const GOES_ON = new Set("by as on in at and pending awaiting since from".split(" "));
const MOST_WORDS = 7;

export interface Status {
  readonly is: PublishedStatus;
  /** Whether it is a colour, which tells how things go and not what has become of them. */
  readonly colour: boolean;
}

const isColour = (word: Word | undefined): boolean => word !== undefined && COLOURS.has(word.is);
/** "40%" */
const isShare = (text: string, word: Word | undefined): boolean =>
  word !== undefined && text.charAt(word.at + word.is.length) === "%";

/** What a cell or a line says has become of a finding: "Completed", "Complete – awaiting HMICFRS", "Remains open"; null where it is no status. */
export function statusIn(text: string): Status | null {
  const words = wordsIn(text, MOST_WORDS + 1);
  if (words.length === 0 || words.length > MOST_WORDS || words.slice(0, -1).some(({ stop }) => stop === "."))
    return null;
  const share = isShare(text, words[0]);
  const coloured =
    isColour(words[0]) && words.length > 1 && (!standsWith(text, words[0], words[1]) || STATUSES.at(words, 1) > 0);
  const from = share || coloured ? 1 : 0;
  if (share && words.length === 1) return { is: null, colour: false };
  if (SHORT_OF.has(words[from]?.is ?? ""))
    return words.length - from <= 4 &&
      words.some((word, i) => i > from && (AHEAD.has(word.is) || STATUSES.at(words, i) > 0))
      ? { is: null, colour: false }
      : awaits(words[from]);
  const length = STATUSES.at(words, from);
  if (length === 0) return coloured ? { is: null, colour: true } : null;
  const last = words[from + length - 1];
  const next = words[from + length];
  // "Closed cases are reviewed": a sentence, unless what follows is set apart
  if (next && standsWith(text, last, next) && !GOES_ON.has(next.is) && !isMonth(next.is) && !hasFigure(next.is))
    return null;
  const is = DONE.at(words, from) > 0 ? "completed" : REPLACED.at(words, from) > 0 ? "superseded" : null;
  return { is, colour: isColour(words[from]) && from + length === words.length };
}

const awaits = (word: Word | undefined): Status | null =>
  word?.is === "awaiting" || word?.is === "awaits" ? { is: null, colour: false } : null;

/** Whether nothing but a space parts two words. */
const standsWith = (text: string, word: Word | undefined, next: Word | undefined): boolean =>
  word !== undefined && next !== undefined && text.slice(word.at + word.is.length, next.at).trim() === "";

/** What a cell says has become of its finding; null for what is open, and for what is no status. */
export const statusOf = (cell: string): PublishedStatus => statusIn(cell)?.is ?? null;
