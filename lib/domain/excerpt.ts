/**
 * The first `most` characters of a text. Cut by code point: half of a surrogate pair is no text, PostgreSQL's JSON refuses
 * it, and an entry of the history that holds one could never be verified again.
 */
export const firstCharacters = (text: string, most: number): string =>
  text.length <= most ? text : [...text.slice(0, most * 2)].slice(0, most).join("");

/** A text in at most `most` characters, with “…” for what is left out. */
export function excerpt(text: string, most: number): string {
  const whole = firstCharacters(text, most);
  return whole.length === text.length ? text : `${firstCharacters(whole, most - 1).trimEnd()}…`;
}
