import { cleanCharacters } from "./clean-characters";
import { joinAtHyphen, wordsOf } from "./hyphen-ends";
import { isKnownLine } from "./known-lines";
import { listMarkerOf, mayStandInSentence } from "./list-marker";
import { furnitureAmong } from "./page-furniture";
import { splitBullets } from "./split-bullets";
import { endsSentence, isFull, startsSmall, type Wrapping, wrappingOf } from "./wrapping";

/** A line of the normalised text, and whether it is the page's own (a running header, a page number) and not the report's. */
export interface LogicalLine {
  readonly text: string;
  readonly furniture: boolean;
}

const ONLY_SIGN = /^\s*[•◦▪●■‣–\uf0b7\uf0a7-]$/;
/** A line that breaks after one of these words cannot have ended there. */
const HANGS = /(?:,|\b(?:a|an|and|as|at|by|for|from|in|is|it|its|of|on|or|that|the|their|this|to|was|with))$/;

/**
 * The text with one paragraph, heading or list item a line, so that what is read does not depend on where lines
 * were broken. Empty lines and page furniture keep their places: the lines of an unwrapped text keep their numbers.
 */
export function logicalLines(text: string): LogicalLine[] {
  const clean = cleanCharacters(text);
  const raw = clean.split("\n").map((line) => line.trimEnd());
  const lines = joinLoneSigns(raw.flatMap(splitBullets));
  const furniture = furnitureAmong(lines);
  const wrapping = wrappingOf(lines.filter((_, i) => !furniture[i]));
  const words = wrapping.how === "none" ? new Set<string>() : wordsOf(clean);
  const result: Growing[] = [];
  let open: Growing | null = null;
  let emptyBetween = false;
  let furnitureBetween = false;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "" || furniture[i]) {
      if (furniture[i]) furnitureBetween = true;
      else emptyBetween = true;
      result.push({ pieces: [line], furniture: furniture[i] ?? false });
      continue;
    }
    const last: string = open?.pieces.at(-1) ?? "";
    const across = furnitureBetween && !endsSentence(last) && startsSmall(line) && !isKnownLine(last);
    const joins = open && (across || (!emptyBetween && !furnitureBetween && continues(open.pieces, line, wrapping)));
    if (open && joins) {
      if (last.endsWith("-")) open.pieces.splice(-1, 1, joinAtHyphen(last, line.trim(), words));
      else open.pieces.push(line.trim());
    } else {
      open = { pieces: [line], furniture: false };
      result.push(open);
    }
    emptyBetween = false;
    furnitureBetween = false;
  }
  return result.map((line) => ({ text: line.pieces.join(" "), furniture: line.furniture }));
}

interface Growing {
  readonly pieces: string[];
  readonly furniture: boolean;
}

/** PDF text puts a bullet on a line of its own, above its words. */
function joinLoneSigns(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && ONLY_SIGN.test(before) && line.trim() !== "")
      joined[joined.length - 1] = `${before} ${line.trim()}`;
    else joined.push(line);
  }
  return joined;
}

/** Whether `next` goes on with the paragraph or item read so far. */
function continues(pieces: readonly string[], next: string, wrapping: Wrapping): boolean {
  const last = pieces.at(-1) ?? "";
  if (isKnownLine(next) || (pieces.length === 1 && isKnownLine(last)) || next.trimStart().startsWith("|")) return false;
  const marker = listMarkerOf(next);
  const listGoesOn = /[,;] (?:and|or)$/.test(last.slice(-6));
  if (wrapping.how === "none") return !marker && startsSmall(next) && HANGS.test(last.slice(-12)) && !listGoesOn;
  const full = wrapping.how === "fixed" ? isFull(last, next, wrapping.width) : last.length >= wrapping.width * 0.72;
  if (!full) return false;
  if (marker) return mayStandInSentence(marker) && !endsSentence(last) && !listGoesOn;
  if (!endsSentence(last) || startsSmall(next)) return true;
  return wrapping.spaced || /^\s{2,}/.test(next);
}
