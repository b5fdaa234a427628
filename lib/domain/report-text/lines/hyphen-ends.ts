/** First halves of compounds that policing reports write with a hyphen: "crime-" and "cancellation decisions". */
const FIRST_HALVES = new Set(
  "anti body co community crime cross custody decision evidence face first follow force full half hand high in intelligence inter knife knock late long lower low mid multi neighbourhood no non of off on one out part police post pre problem re right risk self semi short single so socio step stop third three top two under up vice victim well wide year".split(
    " ",
  ),
);

/** Every word of a text that no line end broke, in small letters: what decides whether a hyphen at a line end belongs to the word. */
export function wordsOf(text: string): ReadonlySet<string> {
  const whole = text.replace(/\p{L}{1,40}-\n\s{0,12}\p{Ll}{1,40}/gu, " ").toLowerCase();
  return new Set(whole.match(/\p{L}[\p{L}-]{0,40}/gu) ?? []);
}

/** Words that a text writes with a small first letter: no names. */
export const smallWordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.replace(/https?:\/\/\S+/g, "").match(/(?<![\p{L}-])\p{Ll}[\p{L}-]{0,40}/gu) ?? []);

/**
 * Two pieces of a line that broke at a hyphen, put together. "investi-" and "gation" are one word; "multi-" and
 * "agency" keep the hyphen. What the rest of the text writes decides; then whether the first half is a word at all.
 */
export function joinAtHyphen(before: string, after: string, words: ReadonlySet<string>): string {
  const first = /(\p{L}{1,40})-$/u.exec(before.slice(-42))?.[1];
  const second = /^\p{Ll}{1,40}/u.exec(after.slice(0, 42))?.[0];
  if (!first || !second) return before + after;
  const joined = `${first}${second}`.toLowerCase();
  const compound = `${first}-${second}`.toLowerCase();
  if (words.has(compound)) return before + after;
  if (words.has(joined)) return before.slice(0, -1) + after;
  const keeps = FIRST_HALVES.has(first.toLowerCase()) || (words.has(first.toLowerCase()) && words.has(second));
  return keeps ? before + after : before.slice(0, -1) + after;
}
