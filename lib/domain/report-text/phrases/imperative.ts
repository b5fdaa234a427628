import { wordsIn } from "./words";

/** Words that no order begins with: they begin a clause that tells. */
const NO_VERBS = new Set(
  "you your the a an all each every both this that these those it its they their we our i he she who which what when where while if and or but of to in on at by for from with within without into over after before since as there here not no some many most more few several officers staff forces force victims people police".split(
    " ",
  ),
);
/** Verbs that end as other forms of a verb, or names, do. */
const OWN_ENDS = new Set(
  "embed shed feed heed seed weed speed proceed exceed succeed need bring string focus bias canvas".split(" "),
);
/** "keys", "trained", "training": no verb that orders. */
const endsAsNone = (word: string): boolean =>
  !OWN_ENDS.has(word) && ((word.endsWith("s") && !word.endsWith("ss")) || word.endsWith("ed") || word.endsWith("ing"));
/** What follows them tells what is, and the order stands before. */
const CLAUSES = new Set("that which who what how whether where why".split(" "));
const ASKS = new Set("is are was were has had will would can could may might does did".split(" "));
const FINITE = new Set("is are was were has had will would can could may might did does do".split(" "));

/** "review the policy on pursuit": a verb at the head, and none that tells what is or was. */
export function isOrder(text: string): boolean {
  const words = wordsIn(text, 12);
  const [first] = words;
  if (!first || NO_VERBS.has(first.is) || ASKS.has(first.is) || endsAsNone(first.is)) return false;
  const clause = words.findIndex(({ is }, i) => i > 0 && CLAUSES.has(is));
  return words.length >= 3 && !words.slice(1, clause < 0 ? 5 : Math.min(5, clause)).some(({ is }) => FINITE.has(is));
}

/** "By 1 May 2026, review the policy on pursuit.": the words behind the deadline; null where there is no comma (or colon) or no deadline. */
export function behindDeadline(text: string): string | null {
  const immediately = /^(?:Immediately|With immediate effect),?\s+(?=[a-z])/.exec(text);
  if (immediately) return text.slice(immediately[0].length);
  const comma = /^[^,.;:]{4,60}(?:, \d{4})?[,:]\s+(?=\S)/.exec(text);
  return comma ? text.slice(comma[0].length) : null;
}
