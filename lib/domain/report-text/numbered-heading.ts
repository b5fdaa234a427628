import { explains } from "./fault-heading";
import { looksLikeHeading } from "./heading";
import type { ReadingLine } from "./reading-line";
import { leadsIntoList } from "./wording";

/** "5. Commissioner’s comments" above "5.1 The Commissioner has told the Chief Constable …": a part of a paper. */
export function headsNumberedPart(line: ReadingLine, next: ReadingLine | undefined): boolean {
  const number = numberOf(line);
  return number !== null && looksLikeHeading(line.text) && next?.marker?.sign.startsWith(`${number}.1`) === true;
}

/**
 * "8. Findings: investigation", "2. Training for front-line officers is inconsistent": with a number, but below items with
 * other signs, and above a paragraph. It ends their list and is none of them.
 */
export function headsPartBelowList(line: ReadingLine, before: ReadingLine | undefined, next: ReadingLine | undefined) {
  const number = numberOf(line);
  if (number === null || !before || !looksLikeHeading(line.text) || !/^[A-Z‘“]/.test(line.text)) return false;
  const isItem = leadsIntoList(before.text) || numberOf(before) === number - 1;
  return !isItem && before.marker !== null && next?.marker === null && explains(next.text);
}

const numberOf = ({ marker }: ReadingLine): number | null => {
  const number = /^(\d{1,2})\.$/.exec(marker?.sign ?? "")?.[1];
  return number === undefined ? null : Number(number);
};
