import { cleanCharacters } from "./clean-characters";
import { footnotesAmong, withoutFootnoteMarks } from "./footnotes";
import { joinAtHyphen, smallWordsOf, wordsOf } from "./hyphen-ends";
import { isKnownLine } from "./known-lines";
import type { LineRange } from "./line-range";
import { furnitureAmong } from "./page-furniture";
import { goesOn } from "./same-paragraph";
import { splitBullets } from "./split-bullets";
import { endsSentence, startsSmall, wrappingOf } from "./wrapping";

/** A line of the normalised text, and whether it is the page's own (a running header, a page number) and not the report's. */
export interface LogicalLine {
  readonly text: string;
  readonly furniture: boolean;
  /** The lines of the given text that it was written in. */
  readonly source: LineRange;
}

/** A line on its way there, with the lines of the given text that it comes from. */
interface Piece {
  readonly text: string;
  readonly source: LineRange;
}

/** A row of a table that was pasted with tabs: what stands in its cells is parted there. */
const isTabbed = (line: string): boolean => line.trim().split("\t", 3).length === 3;

const ONLY_SIGN = /^\s*[•◦▪●■◆❖‣➢➤►§ØüŸ–\uf0b7\uf0a7\uf0d8\uf0fc\uf076-]$/;
/**
 * The text with one paragraph, heading or list item a line, so that what is read does not depend on where lines
 * were broken. Empty lines and page furniture keep their places: the lines of an unwrapped text keep their numbers.
 */
export function logicalLines(text: string): LogicalLine[] {
  const clean = cleanCharacters(text);
  const pieces = joinLoneSigns(piecesOf(text));
  const lines = withoutFootnoteMarks(pieces.map((piece) => piece.text));
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
    const { source } = pieces[i] ?? { source: [1, 1] };
    if (line.trim() === "" || furniture[i]) {
      if (furniture[i]) furnitureBetween = true;
      else emptyBetween = true;
      result.push({ pieces: [line], furniture: furniture[i] ?? false, source });
      continue;
    }
    const last = open?.pieces.at(-1) ?? "";
    const ends = endsSentence(last) && !(last.endsWith(";") && /^\s*(?:and|or)$/.test(line));
    const across = furnitureBetween && !ends && startsSmall(line) && !isKnownLine(last);
    const joins =
      across || (!emptyBetween && !furnitureBetween && open && goesOn(open.pieces, line, wrapping, smallWords));
    if (open && joins) {
      open.pieces.push(line);
      open.source = [open.source[0], source[1]];
    } else {
      open = { pieces: [line], furniture: false, source };
      result.push(open);
    }
    emptyBetween = false;
    furnitureBetween = false;
  }
  return result.map(({ pieces, furniture, source }) => ({ text: joined(pieces, words), furniture, source }));
}

interface Growing {
  readonly pieces: string[];
  readonly furniture: boolean;
  source: LineRange;
}

/** Clean lines, one for each bullet. A form feed or the like ends a line for the reader, and none of the given text. */
const piecesOf = (text: string): Piece[] =>
  text.split(/\r\n?|\n/).flatMap((line, i) =>
    cleanCharacters(line)
      .split("\n")
      .flatMap((clean) => (isTabbed(clean) ? [clean.trimEnd()] : splitBullets(clean.trimEnd())))
      .map((words) => ({ text: words, source: [i + 1, i + 1] as const })),
  );

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
function joinLoneSigns(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const { text, source } of pieces) {
    const before = joined.at(-1);
    if (before && ONLY_SIGN.test(before.text) && text.trim() !== "")
      joined[joined.length - 1] = { text: `${before.text} ${text.trim()}`, source: [before.source[0], source[1]] };
    else joined.push({ text, source });
  }
  return joined;
}
