import type { ReadingLine } from "../lines/reading-line";
import { bodyAt } from "../phrases/bodies";
import { deadlineIn } from "../phrases/published-deadline";
import { sentencesOf } from "../phrases/sentences";
import { withoutListEnd, withStop } from "../phrases/standing-alone";
import {
  isDefinition,
  isQuotation,
  leadsIntoList,
  opensWithDeadline,
  opensWithRecommending,
  tellsABody,
} from "../phrases/wording";
import { wordsIn } from "../phrases/words";
import type { Confidence, PublishedDeadline } from "../reading";
import { draftOf, type Section } from "./section";

/** A sentence of a paragraph that asks a body for something, and which one it is. */
interface Call {
  readonly at: number;
  readonly text: string;
  readonly deadline: PublishedDeadline | null;
  readonly confidence: Confidence;
}

/** No paragraph of a report is longer that words a recommendation. */
const LONGEST = 3_000;
/** How far from the end of its sentence a deadline may stand that is the sentence's own. */
const NEAR_END = 48;

/**
 * The sentences of a paragraph that ask for something: a deadline, a body and "should" together occur in nothing but a
 * recommendation, wherever the sentence stands and wherever the deadline stands in it. One that opens with its deadline has
 * the published form; a day behind the verb may be the day of something else.
 */
export function callsIn(text: string): readonly Call[] {
  if (text.length > LONGEST || isQuotation(text)) return [];
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, at): Call[] => {
    if (isQuotation(sentence) || isDefinition(sentence) || leadsIntoList(sentence) || !tellsABody(sentence)) return [];
    const deadline = deadlineIn(sentence.slice(0, 600));
    const recommends = opensWithRecommending(sentence) && namesRecommending(sentence);
    if (deadline === null && !(recommends && at > 0)) return [];
    const sure =
      opensWithDeadline(sentence) ||
      recommends ||
      (deadline?.kind === "by" && endsWithDay(sentence) && !hopes(sentence));
    return [{ at, text: sentence, deadline, confidence: sure ? "high" : "low" }];
  });
}

/** "… should publish its plan by 31 March 2026." */
const endsWithDay = (sentence: string): boolean => deadlineIn(sentence.slice(-NEAR_END))?.kind === "by";

/** "We recommend" to a body, and not "We recommended": that may be an earlier paper's. */
const namesRecommending = (sentence: string): boolean => {
  const words = wordsIn(sentence, 60);
  const at = words.findIndex(({ is }) => is === "recommend" || is === "recommends");
  return at >= 0 && words.some((_, i) => i > at && bodyAt(words, i) > 0);
};

/** "The force should be able to do this by June 2026.", "We expect the force to …": what is hoped for. */
const hopes = (sentence: string): boolean =>
  wordsIn(sentence, 60).some(
    ({ is }, i, all) =>
      is === "expect" ||
      is === "expects" ||
      (is === "should" && all[i + 1]?.is === "be" && HOPED.has(all[i + 2]?.is ?? "")),
  );
const HOPED = new Set(["able", "ready", "finished", "complete", "completed", "in"]);

/** Takes the calls of a paragraph of prose as drafts. Gives whether there were any. `doubt`: another may word them. */
export function takeCalls(section: Section, line: ReadingLine, doubt: boolean): boolean {
  const calls = callsIn(line.text);
  for (const { text, deadline, confidence } of calls)
    section.drafts.add(
      draftOf(section, {
        kind: "recommendation",
        text: withStop(withoutListEnd(text), line.cut),
        parent: section.opens === "areas" ? null : section.cause,
        deadline,
        confidence: doubt || line.cut ? "low" : confidence,
        lines: [line.number, line.number],
      }),
    );
  return calls.length > 0;
}
