import { cleanCharacters } from "./clean-characters";
import { footnotesAmong, withoutFootnoteMarks } from "./footnotes";
import { joinAtHyphen, smallWordsOf, wordsOf } from "./hyphen-ends";
import { isKnownLine } from "./known-lines";
import { furnitureAmong } from "./page-furniture";
import { goesOn } from "./same-paragraph";
import { splitBullets } from "./split-bullets";
import { endsSentence, startsSmall, wrappingOf } from "./wrapping";

/** A line of the normalised text, and whether it is the page's own (a running header, a page number) and not the report's. */
export interface LogicalLine {
  readonly text: string;
  readonly furniture: boolean;
}

const ONLY_SIGN = /^\s*[•◦▪●■‣–\uf0b7\uf0a7-]$/;
/**
 * The text with one paragraph, heading or list item a line, so that what is read does not depend on where lines
 * were broken. Empty lines and page furniture keep their places: the lines of an unwrapped text keep their numbers.
 */
export function logicalLines(text: string): LogicalLine[] {
  const clean = cleanCharacters(text);
  const raw = clean.split("\n").map((line) => line.trimEnd());
  const lines = withoutFootnoteMarks(joinLoneSigns(raw.flatMap(splitBullets)));
  const pages = furnitureAmong(lines);
  const notes = footnotesAmong(lines, pages);
  const furniture = pages.map((page, i) => page || notes[i] === true);
  const wrapping = wrappingOf(lines.filter((_, i) => !furniture[i]));
  const words = wrapping.how === "none" ? new Set<string>() : wordsOf(clean);
  const smallWords = wrapping.how === "none" ? new Set<string>() : smallWordsOf(clean);
  const result: Growing[] = [];
  let open: Growing | undefined;
  let emptyBetween = false;
  let furnitureBetween = false;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "" || furniture[i]) {
      if (furniture[i]) furnitureBetween = true;
      else emptyBetween = true;
      result.push({ pieces: [line], furniture: furniture[i] ?? false });
      continue;
    }
    const last = open?.pieces.at(-1) ?? "";
    const ends = endsSentence(last) && !(last.endsWith(";") && /^\s*(?:and|or)$/.test(line));
    const across = furnitureBetween && !ends && startsSmall(line) && !isKnownLine(last);
    const joins =
      across || (!emptyBetween && !furnitureBetween && open && goesOn(open.pieces, line, wrapping, smallWords));
    if (open && joins) open.pieces.push(line);
    else {
      open = { pieces: [line], furniture: false };
      result.push(open);
    }
    emptyBetween = false;
    furnitureBetween = false;
  }
  return result.map((line) => ({ text: joined(line.pieces, words), furniture: line.furniture }));
}

interface Growing {
  readonly pieces: string[];
  readonly furniture: boolean;
}

/** The lines of a paragraph as one. */
function joined(pieces: readonly string[], words: ReadonlySet<string>): string {
  const result: string[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before?.endsWith("-")) result[result.length - 1] = joinAtHyphen(before, piece.trim(), words);
    else result.push(before === undefined ? piece : piece.trim());
  }
  return result.join(" ");
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
