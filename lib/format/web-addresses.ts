/** Whether it is an address that a link may lead to: https or http and nothing else. */
export const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const ADDRESS = /https?:\/\/[^\s<>"“”]+/gi;
/** What stands after an address in a sentence, and is no part of it. */
const AFTER = /[.,;:!?)\]’'»]+$/;

/** A piece of a text: words, or an address to link. */
export type Piece = { readonly words: string } | { readonly address: string };

/** A text in pieces, its web addresses apart from its words. Together they are the text again. */
export function splitAddresses(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(AFTER, "");
    if (!isWebAddress(address)) continue;
    if (index > done) pieces.push({ words: text.slice(done, index) });
    pieces.push({ address });
    done = index + address.length;
  }
  if (done < text.length) pieces.push({ words: text.slice(done) });
  return pieces;
}
