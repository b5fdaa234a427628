import type { ReadingLine } from "../lines/reading-line";
import { hasFigure } from "../lines/signs";
import { explains } from "../phrases/fault-heading";
import { leadsIntoList, opensWithSubject, tellsToAct } from "../phrases/wording";

/** "5. Commissioner’s comments" above "5.1 The Commissioner has told the Chief Constable …": a part of a paper. */
export function headsNumberedPart(line: ReadingLine, next: ReadingLine | undefined): boolean {
  const number = numberOf(line);
  return number !== null && mayHead(line.text) && next?.marker?.sign.startsWith(`${number}.1`) === true;
}

/** A title has no more words. */
const LONGEST_TITLE = 8;

/**
 * "8. Findings: investigation", "2. Training for front-line officers is inconsistent": with a number, but below items with
 * other signs, and above a paragraph. It ends their list and is none of them. So does a title, "4. Police detention", above
 * whatever comes, where the items of the list have no numbers.
 */
export function headsPartBelowList(
  line: ReadingLine,
  before: ReadingLine | undefined,
  next: ReadingLine | undefined,
  listSign: string | null,
): boolean {
  const number = numberOf(line);
  if (number === null || !before || !mayHead(line.text)) return false;
  const isItem = leadsIntoList(before.text) || numberOf(before) === number - 1;
  if (isItem || before.marker === null) return false;
  const unnumbered = before.marker.kind === "sign" && !hasFigure(listSign ?? "");
  const isTitle = unnumbered && line.text.split(" ").length <= LONGEST_TITLE;
  return isTitle || (next?.marker === null && explains(next.text));
}

/** "Conclusion: the overall effectiveness of the force and its response to children who need help and protection" */
const mayHead = (text: string): boolean =>
  text.length <= 150 && /^[A-Z‘“].*[^.,;:…]$/.test(text) && !opensWithSubject(text) && !tellsToAct(text);

const numberOf = ({ marker }: ReadingLine): number | null => {
  const number = /^(\d{1,2})\.$/.exec(marker?.sign ?? "")?.[1];
  return number === undefined ? null : Number(number);
};
