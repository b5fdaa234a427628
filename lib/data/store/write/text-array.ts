import "server-only";

/** PostgreSQL's own number of the type `text`. */
const TEXT = 25;
/** Dimensions, whether one is null, type, length, the first place: four bytes each. */
const HEAD = 20;
/** A sign of a string takes three bytes at most: what takes four is two of its signs. */
const MOST_BYTES = 3;

/**
 * An array of texts as PostgreSQL receives it in binary form: nothing in a text has to be marked, and nothing is looked for in it.
 * A text is refused by the database where it holds a null sign.
 */
export function textArray(texts: readonly (string | null)[]): Uint8Array {
  let most = HEAD;
  let hasNull = 0;
  for (const text of texts) {
    most += 4 + (text === null ? 0 : text.length * MOST_BYTES);
    if (text === null) hasNull = 1;
  }
  const bytes = Buffer.allocUnsafe(most);
  let at = 0;
  for (const head of [1, hasNull, TEXT, texts.length, 1]) at = bytes.writeInt32BE(head, at);
  for (const text of texts) {
    const length = text === null ? -1 : bytes.write(text, at + 4);
    bytes.writeInt32BE(length, at);
    at += 4 + Math.max(0, length);
  }
  return bytes.subarray(0, at);
}
