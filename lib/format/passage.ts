import { excerpt } from "@/lib/domain/excerpt";

/** What is compared of a word: small letters without accents, and no more than its stem is likely to be. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
const stem = (word: string): string => word.slice(0, Math.max(3, word.length - 3));

const BEFORE = 60;
const LONGEST = 160;

export interface Passage {
  readonly before: string;
  /** The word that was found; empty where it is said in another form than it was typed. */
  readonly word: string;
  readonly after: string;
}

/** The part of a text round the first of the words that a search looked for, in at most some 160 characters. */
export function passageOf(text: string, searched: string): Passage {
  const stems = bare(searched)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map(stem);
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(([word]) => stems.some((one) => bare(word).startsWith(one)));
  if (!found) return { before: excerpt(text, LONGEST), word: "", after: "" };
  const [word] = found;
  const earlier = text.slice(0, found.index);
  const cut = earlier.length <= BEFORE ? earlier : `…${earlier.slice(-BEFORE).replace(/^\S*\s/, "")}`;
  return { before: cut, word, after: excerpt(text.slice(found.index + word.length), LONGEST - cut.length) };
}
