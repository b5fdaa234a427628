import type { ReadingLine } from "../lines/reading-line";
import { beginsSmall, endsIn } from "../lines/signs";
import { changeIn } from "../phrases/change-told";
import { wordingKey } from "../phrases/duplicates";
import { sentencesOf } from "../phrases/sentences";
import { standingAlone, withoutListEnd, withStop } from "../phrases/standing-alone";
import { isQuotation } from "../phrases/wording";
import { Phrases, type Word, wordsIn } from "../phrases/words";

/** What a reason stands behind: "because it is not:", "due to its failure to …", "after we identified …" */
const BEHIND = new Phrases([
  "because of",
  "because",
  "due to",
  "owing to",
  "as a result of",
  "on account of",
  "after we identified",
  "after we found",
  "after it was found",
  "following concerns about",
  "over concerns about",
  "over concerns that",
  "amid concerns about",
]);
/** Lines below the move in which its reasons are told. */
const NEAR = 4;

/**
 * The reasons that a text tells for a move into Engage, each by itself, in its words: the items of the list that "because"
 * leads into, or the clause behind it. Where it has a list, what a headline says in one clause is not told twice.
 */
export function engageReasons(lines: readonly ReadingLine[]): readonly string[] {
  const listed: string[] = [];
  const told: string[] = [];
  let moved = Number.NEGATIVE_INFINITY;
  for (const [at, line] of lines.entries()) {
    if (line.cells !== null || line.marker !== null || isQuotation(line.text)) continue;
    for (const sentence of sentencesOf(line.text)) {
      const words = wordsIn(sentence);
      const moves = changeIn(sentence) === "enter-engage";
      if (moves) moved = at;
      if (!moves && (at - moved > NEAR || !tellsWhy(words))) continue;
      const clause = behindReason(sentence, words);
      if (!endsIn(sentence, ":")) {
        if (clause !== "") told.push(...clause.split(/;\s+(?:and\s+)?/).map(asSentence));
      } else listed.push(...itemsBelow(lines, at).map((item) => capital(standingAlone(capital(clause), item, false))));
    }
  }
  return withoutCopies(listed.length > 0 ? listed : told);
}

/** "This is because …", "I made this decision because …", "The reasons for this are:": a sentence that says why of the move before it. */
const tellsWhy = (words: readonly Word[]): boolean =>
  (words.some(({ is }) => is === "because") && words.slice(0, 7).some(({ is }) => OF_THE_MOVE.has(is))) ||
  words.slice(0, 3).some(({ is }) => is === "reason" || is === "reasons");
const OF_THE_MOVE = new Set("this decision move".split(" "));

/** The words behind "because"; empty where a sentence has none, or only announces: "for the following reasons:" */
function behindReason(sentence: string, words: readonly Word[]): string {
  for (const at of words.keys()) {
    const length = BEHIND.at(words, at);
    const first = length > 0 ? words[at + length] : undefined;
    if (!first) continue;
    const clause = sentence.slice(first.at);
    // "because of the following:", "due to two causes of concern:"
    return endsIn(clause, ":") && wordsIn(clause).some(({ is }) => ANNOUNCES.has(is)) ? "" : clause;
  }
  return "";
}
const ANNOUNCES = new Set("following below causes concerns reasons reason these areas matters".split(" "));

/** The items of the list below a line, with their signs or, where the copy lost them, in small letters. */
function itemsBelow(lines: readonly ReadingLine[], at: number): readonly string[] {
  const items: string[] = [];
  for (let i = at + 1; i < lines.length; i += 1) {
    const line = lines[i];
    const before = lines[i - 1]?.text ?? "";
    const isItem = line?.cells === null && (line.marker !== null || (beginsSmall(line.text) && endsIn(before, ":;,d")));
    if (!line || !isItem) break;
    items.push(line.text);
  }
  return items;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const asSentence = (clause: string): string => withStop(capital(withoutListEnd(clause)), false);

function withoutCopies(reasons: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return reasons.filter((reason) => {
    const key = wordingKey(reason);
    return !known.has(key) && known.add(key);
  });
}
