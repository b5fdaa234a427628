import { isKnownLine } from "./known-lines";
import { listMarkerOf, mayStandInSentence } from "./list-marker";
import { endsIn } from "./signs";
import { endsSentence, isFull, startsSmall, type Wrapping } from "./wrapping";

/** A line that breaks after one of these words cannot have ended there. */
const HANGS = /(?:,|\b(?:a|an|and|as|at|by|for|from|in|is|it|its|of|on|or|that|the|their|this|to|was|with))$/;

/** Words that are no names, whether or not the text has them in the middle of a sentence. */
const SMALL = new Set(
  "a at for however in it most of on over since some the there these they this we when while".split(" "),
);

/** The questions of an assessment and the sentences of its first page stand alone. */
const STARTS_QUESTION =
  /^\s*(?:How (?:effective|efficient|legitimate|well|good)(?:ly)?|To what extent|The extent to which)\b/;

/** Whether `next` goes on with the paragraph or item read so far. */
export function goesOn(
  pieces: readonly string[],
  next: string,
  wrapping: Wrapping,
  smallWords: ReadonlySet<string>,
): boolean {
  const last = pieces.at(-1) ?? "";
  if (isKnownLine(next) || (pieces.length === 1 && isKnownLine(last))) return false;
  if (isRow(pieces[0] ?? "")) return !last.endsWith("|") || (!isRow(next) && next.includes(" |"));
  if (isRow(next) || isTabbed(next) || isTabbed(last)) return false;
  const marker = listMarkerOf(next);
  const listGoesOn = /[,;] (?:and|or)$/.test(last.slice(-6));
  if (wrapping.how === "none") {
    // An item that broke off in the middle: "… to monitor the quality and progress" / "of investigations."
    const brokenItem =
      listMarkerOf(pieces[0] ?? "")?.kind === "sign" && !/[.;:,!?]$|\b(?:and|or)$/.test(last.slice(-6));
    const broken = HANGS.test(last.slice(-12)) || brokenItem || breaksOff(pieces[0] ?? "", last);
    return !marker && startsSmall(next) && broken && !listGoesOn;
  }
  const { how, width } = wrapping;
  if (how === "fixed" ? !isFull(last, next, width) : !isLong(last, next, width))
    return !marker && startsSmall(next) && !listGoesOn && HANGS.test(last.slice(-12)) && !last.endsWith(",");
  if (marker) return mayStandInSentence(marker) && !endsSentence(last) && !listGoesOn;
  // "… review incidents; and" / "attend calls promptly.": the items of a list that lost its signs
  if (/;(?: (?:and|or))?$/.test(last.slice(-6)) && listMarkerOf(pieces[0] ?? "") === null) return false;
  if (endsIn(last, ".?;") && /^\s*the extent to which the (?:force|constabulary)\b/.test(next)) return false;
  if (startsSmall(next)) return true;
  if (!endsSentence(last)) return !startsAnew(last, next, smallWords);
  if (STARTS_QUESTION.test(next) || (last.endsWith("?") && STARTS_QUESTION.test(pieces[0] ?? ""))) return false;
  // A sentence ended at the end of a full line: most paragraphs go on, most items of lists do not
  return wrapping.spaced || /^\s{2,}/.test(next) || listMarkerOf(pieces[0] ?? "") === null;
}

/** "We recommend that, within three months, X should make sure that its multi-agency" / "safeguarding hub has enough staff.": some lines of a copy are wrapped where the rest are not. */
const breaksOff = (first: string, last: string): boolean =>
  last.length >= 60 && /^\s*\p{Lu}/u.test(first.slice(0, 40)) && /[\p{L}\d)’]$/u.test(last.slice(-4));

/** A row whose cells tabs part. */
const isTabbed = (line: string): boolean => line.split("\t", 4).length >= 3 && /\S\t/.test(line);

/** A row of a table in text: it begins with "|", and ends with one unless it was wrapped or cut. */
const isRow = (line: string) => /^\s*\| /.test(line.slice(0, 40)) && line.indexOf("|", line.indexOf("|") + 1) > 0;

/**
 * Whether a heading ended at the end of a full line: the next word has a capital without being a name, as the text writes
 * it small elsewhere, and the word before is no part of a name either ("West Midlands" / "Police").
 */
function startsAnew(last: string, next: string, smallWords: ReadonlySet<string>): boolean {
  const first = /^\s*(\p{Lu}[\p{L}-]{0,40})/u.exec(next.slice(0, 80))?.[1]?.toLowerCase();
  const before = /(\S{1,40})$/.exec(last.slice(-41))?.[1] ?? "";
  const small = first !== undefined && (SMALL.has(first) || smallWords.has(first));
  return small && /^\p{Ll}/u.test(before) && !HANGS.test(` ${before}`);
}

/** In a proportional font: long enough that the sentence goes on; nearly the whole width, when a new one may begin. */
const isLong = (line: string, next: string, width: number) => line.length >= width * (startsSmall(next) ? 0.5 : 0.88);
