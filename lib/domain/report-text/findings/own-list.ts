import type { ReadingLine } from "../lines/reading-line";
import { sentencesOf } from "../phrases/sentences";
import { leadsIntoList, tellsToAct } from "../phrases/wording";

/** "This should include:", "This review should include, as a minimum, how best to:", "As a minimum, pre-employment checks should:" goes on with the recommendation above it. */
const GOES_ON =
  /^(?:This(?: review| work| plan| action)?|These|It|In doing so, it|As a minimum, [^:.,]{2,60}?) (?:should|must|needs? to|includes?|will)\b/;
/** "The force should improve the time it takes to answer emergency calls by:": how, and not what else */
const BY_MEANS = /\b(?:should|must|needs? to)\b(?: \S+){2,60} by:$/;
/** "reviewing its shift pattern" */
const GERUND = /^[a-z]{2,20}ing\b/;

export const goesOnAbove = (text: string): boolean => GOES_ON.test(text);

/**
 * Whether the list below `line` is part of one recommendation, because its items say what it has to hold or how to do it:
 * "… should update its guidance. The guidance should include:"; "As a minimum, the review should enhance child protection
 * by:" above "improving the awareness of custody staff". Below "the force should:" each item is a recommendation.
 */
export function hasOwnList(line: ReadingLine, next: ReadingLine | undefined): boolean {
  if (!leadsIntoList(line.text)) return false;
  // "• Within three months, the force should improve …, paying particular attention to:" above items with another sign
  const inner = line.marker?.kind === "sign" && next?.marker?.kind === "sign" && next.marker.sign !== line.marker.sign;
  if (inner && tellsToAct(line.text)) return true;
  const sentences = sentencesOf(line.text);
  const last = sentences.at(-1) ?? "";
  if (BY_MEANS.test(last) && tellsToAct(sentences[0] ?? "") && GERUND.test(next?.text ?? "")) return true;
  const goesOn = goesOnAbove(last) || /\binclud(?:e|es|ing):$/.test(line.text);
  return sentences.length > 1 && tellsToAct(sentences[0] ?? "") && goesOn;
}
