import { endsIn, hasFigure } from "../lines/signs";
import { Phrases, type Word, wordsIn } from "../phrases/words";

/*
 * What a sentence says of findings that it does not word itself: that they were made, in this paper or an earlier one, and
 * that they come next.
 */

export const CAUSES = new Phrases(["cause of concern", "causes of concern", "cause for concern", "causes for concern"]);
export const RECOMMENDATIONS = new Phrases(["recommendation", "recommendations"]);
export const MADE = new Set(
  "identified issued made had sent tell established gave given received reads follows have has were contained".split(
    " ",
  ),
);
/** "In our last inspection", "we recommended", "these were": of an earlier report. */
export const BEFORE = new Set("last previous previously earlier".split(" "));

export const has = (phrases: Phrases, words: readonly Word[]): boolean =>
  words.some((_, i) => phrases.at(words, i) > 0);

/** "Your 2024 report contained these recommendations.", "Last year we made the following recommendations.": what comes was told before. */
export const toldBefore = (sentences: string): boolean => {
  const words = wordsIn(sentences, 80);
  return has(RECOMMENDATIONS, words) && words.some(({ is }) => MADE.has(is)) && words.some(({ is }) => isOfBefore(is));
};
/** "last", "2024" */
export const isOfBefore = (word: string): boolean =>
  BEFORE.has(word) ||
  (word.length === 4 && (word.startsWith("20") || word.startsWith("19")) && hasFigure(word.slice(2)));

export const REPORTED = new Set("report inspection visit letter assessment".split(" "));

/** "In our 2022 report we made the recommendations below.": all that a letter tells from here on was told before. */
export function tellsAgain(text: string): boolean {
  const words = wordsIn(text.slice(0, 300), 60);
  return (
    (announces(text) || endsIn(text, ":")) &&
    (has(RECOMMENDATIONS, words) || has(CAUSES, words)) &&
    words.some(({ is }) => is === "we" || is === "our") &&
    words.some(({ is }) => REPORTED.has(is)) &&
    words.some(({ is }) => isOfBefore(is))
  );
}

/** "We have also made new recommendations:", "We make one further recommendation below.": what comes is told for the first time. */
export function tellsAnew(text: string): boolean {
  const words = wordsIn(text.slice(0, 300), 60);
  return (
    (announces(text) || endsIn(text, ":")) &&
    (has(RECOMMENDATIONS, words) || has(CAUSES, words)) &&
    words.some(({ is }) => ANEW.has(is)) &&
    !words.some(({ is }) => isOfBefore(is))
  );
}
const ANEW = new Set("new further additional".split(" "));

/** "We issued this cause of concern:", "We also made these recommendations:": the inspectorate quotes itself below. */
export function quotesItself(text: string): boolean {
  const words = wordsIn(text.slice(-300), 60);
  return (
    endsIn(text, ":") &&
    words.some(({ is }) => is === "we" || is === "our") &&
    (has(RECOMMENDATIONS, words) || has(CAUSES, words))
  );
}

/** "Our cause of concern and recommendations are set out below.": what it names comes next. */
export const announces = (text: string): boolean =>
  text.length <= 300 && wordsIn(text, 60).some(({ is }) => is === "below" || is === "follows" || is === "following");

/** “The force isn’t …”: the words between quotation marks, or behind the first of them. */
export const withoutQuotes = (text: string): string => {
  const from = text !== "" && '“‘"'.includes(text.charAt(0)) ? 1 : 0;
  const to = endsIn(text, '”’"') && from === 1 ? text.length - 1 : text.length;
  return text.slice(from, to);
};
