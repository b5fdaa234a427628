import { modalIn } from "./modal";
import { opensWithSubject } from "./wording";
import { Phrases, type Word, wordsIn } from "./words";

/** "doesn’t", "isn’t", "is not", "lacks", "is failing": what says that something falls short. */
const SHORT = new Phrases([
  ..."doesn don isn aren hasn haven can won didn wasn weren".split(" ").map((verb) => `${verb}'t`),
  ..."does do is are has have did was were".split(" ").map((verb) => `${verb} not`),
  "cannot",
  "lack",
  "lacks",
  "fail",
  "fails",
  "is failing",
  "are failing",
]);
const WANTING = new Set(
  "needed required poor weak lacking inconsistent insufficient inadequate ineffective incomplete unacceptable".split(
    " ",
  ),
);
const TOO = new Set("few high long low many slow late little".split(" "));

const FIRST_WORDS = 10;

const fallsShort = (words: readonly Word[]): boolean =>
  words.slice(1, FIRST_WORDS).some((_, i) => SHORT.at(words, i + 1) > 0);

/** "A better understanding of the threat from organised crime is needed"; "… compliance with statements is poor" */
function foundWanting(words: readonly Word[]): boolean {
  const [verb, too, last] = [words.at(-3)?.is, words.at(-2)?.is, words.at(-1)?.is ?? ""];
  const is = (word: string | undefined) => word === "is" || word === "are";
  return (is(too) && WANTING.has(last)) || (is(verb) && too === "too" && TOO.has(last));
}

/**
 * An area for improvement as reports since 2021 print it: a heading sentence, without a full stop, that states what is
 * wrong or wanting rather than what the force should do.
 */
export function statesFault(text: string): boolean {
  if (text.length > 260 || /[.:;?!]/.test(text.slice(-1))) return false;
  const words = wordsIn(text);
  return words.length >= 6 && words[0]?.capital === true && (fallsShort(words) || foundWanting(words));
}

/** "The force doesn’t always record the reasons for victims withdrawing their support": said of the force itself. */
export const statesFaultOfForce = (text: string): boolean =>
  opensWithSubject(text) && fallsShort(wordsIn(text.slice(0, 200)));

/** "There is no consistent oversight of …", "Leaders do not know …", "Too often, …": that something falls short, whoever it is. */
export function saysWanting(text: string): boolean {
  const words = wordsIn(text.slice(0, 400));
  return (
    words.length >= 5 &&
    words[0]?.capital === true &&
    !FIRST_PERSON.has(words[0].is) &&
    words.some(
      ({ is }, i) =>
        i > 0 && (SHORT.at(words, i) > 0 || WANTING.has(is) || is === "no" || is === "not" || is === "too"),
    )
  );
}
const FIRST_PERSON = new Set(["i", "we", "you", "your", "our"]);

/** What a cause of concern says: that the force falls short, or has to do better. */
export function saysShortcoming(text: string): boolean {
  const words = wordsIn(text.slice(0, 400));
  return (
    opensWithSubject(text) &&
    words.length >= 5 &&
    (fallsShort(words) || modalIn(words) !== null || CONCERNS.has(words[2]?.is ?? ""))
  );
}
const CONCERNS = new Set(["isn't", "too"]);

/** The paragraph that explains such a heading: sentences, each with its full stop. */
export const explains = (text: string | undefined): boolean => text !== undefined && /[.][”’"']?$/.test(text);
