import type { ReadingLine } from "../lines/reading-line";
import { changeIn } from "../phrases/change-told";
import { saysShortcoming, saysWanting } from "../phrases/fault-heading";
import type { Frame } from "../phrases/frame";
import { deadlineIn } from "../phrases/published-deadline";
import { sentencesOf } from "../phrases/sentences";
import { withStop } from "../phrases/standing-alone";
import { isDefinition, isQuotation, opensWithDeadline, opensWithRecommending, tellsToAct } from "../phrases/wording";
import { type Word, wordsIn } from "../phrases/words";
import { draftOf, openSection, type Section } from "./section";
import { CAUSES, has, isOfBefore, MADE } from "./told-before";

/**
 * A cause of concern and what answers it, told in one running paragraph: "We found a cause of concern. The force does not …
 * We recommend that, by 30 June 2025, the force should …". It is taken where such a recommendation stands in the same
 * paragraph: a cause that is only spoken of has none. Gives whether the paragraph was taken.
 */
export function readCauseInProse(section: Section, frame: Frame, line: ReadingLine): boolean {
  const { text, number } = line;
  if (frame.isAnswer || line.marker !== null || line.level || line.cut) return false;
  if (!text.includes("concern") || isQuotation(text) || isDefinition(text)) return false;
  const sentences = sentencesOf(text);
  const named = sentences.findIndex((sentence) => bringsIn(sentence));
  if (named < 0 || sentences.some((sentence) => changeIn(sentence) !== null)) return false;
  const asked = sentences.findIndex((sentence, i) => i > named && asks(sentence));
  const fault = asked < 0 ? null : faultAt(sentences, named, asked);
  if (fault === null) return false;
  const restated = wordsIn(sentences[named] ?? "").some(({ is }) => isOfBefore(is)) && frame.isRevisit;
  openSection(section, { opens: "cause", plural: false, numbered: false, rest: "" });
  section.severalCauses = true;
  section.implicit = true;
  section.restated = restated;
  const lines = [number, number] as const;
  const calls = sentences.slice(asked).filter(asks);
  // What the inspectorate "recommended" may be an earlier letter's: a person decides.
  const confidence = frame.isNews || calls.some(isToldOf) ? "low" : "high";
  const add = (draft: Parameters<typeof draftOf>[1]) => section.drafts.add(draftOf(section, draft));
  section.cause = add({ kind: "cause-of-concern", text: fault, confidence, lines });
  section.causeAnswered = true;
  section.taken += 1;
  for (const call of calls)
    add({
      kind: "recommendation",
      text: withStop(call, false),
      parent: section.cause,
      deadline: deadlineIn(call.slice(0, 240)),
      confidence,
      lines,
    });
  return true;
}

/** "We found a cause of concern.", "This is a cause of concern because …": and no sentence that counts them or speaks of others'. */
function bringsIn(sentence: string): boolean {
  const words = wordsIn(sentence);
  if (!has(CAUSES, words)) return false;
  return words.some(({ is }, i) => MADE.has(is) || ISSUING.has(is) || (is === "is" && words[i + 1]?.is === "a"));
}
const ISSUING = new Set("found issue raise raised".split(" "));

const TOLD_OF = "We recommended that ";
const isToldOf = (sentence: string): boolean => sentence.startsWith(TOLD_OF);

/** "By 30 June 2025, the force should …", "We recommend that …", "We recommended that by 1 May 2025 the constabulary should …" */
function asks(sentence: string): boolean {
  if (isToldOf(sentence)) return tellsToAct(capital(sentence.slice(TOLD_OF.length)));
  return (opensWithDeadline(sentence) || opensWithRecommending(sentence)) && tellsToAct(sentence);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is wrong: in the clause behind "because" or the colon, in the sentence that follows, in the whole sentence, or in the one before it. */
function faultAt(sentences: readonly string[], named: number, asked: number): string | null {
  const sentence = sentences[named] ?? "";
  const clause = clauseOf(sentence, wordsIn(sentence));
  if (clause !== null && isFault(clause)) return withStop(clause, false);
  const next = named + 1 < asked ? sentences[named + 1] : undefined;
  if (next && isFault(next)) return next;
  if (isFault(sentence) || (clause !== null && saysWanting(clause))) return sentence;
  const before = sentences[named - 1];
  return before && isFault(before) ? before : null;
}

const isFault = (text: string): boolean => saysShortcoming(text) || (startsOfThing(text) && saysWanting(text));
/** "There is no …", "The force's records … are incomplete": of a thing, and of nobody named before. */
const startsOfThing = (text: string): boolean => !PRONOUNS.has(wordsIn(text, 1)[0]?.is ?? "");
const PRONOUNS = new Set("it its they their this these he she we".split(" "));

/** The clause behind the cause's name: behind "because", or behind a colon. */
function clauseOf(sentence: string, words: readonly Word[]): string | null {
  const name = words.findIndex((_, i) => CAUSES.at(words, i) > 0);
  const colon = words.findIndex(({ stop }, i) => i >= name && stop === ":");
  const because = words.findIndex(({ is }, i) => i > name && is === "because");
  const from = because >= 0 ? words[because + 1] : colon >= 0 ? words[colon + 1] : undefined;
  if (!from) return null;
  return capital(sentence.slice(from.at));
}
