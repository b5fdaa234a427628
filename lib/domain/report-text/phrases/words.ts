/** A word of a sentence in small letters, without what stands around it. */
export interface Word {
  readonly is: string;
  /** Where it begins in the text. */
  readonly at: number;
  /** What follows it at once: a comma, a stop that ends the sentence, a colon, or nothing. */
  readonly stop: "," | "." | ":" | "";
  /** Whether it begins with a capital. */
  readonly capital: boolean;
}

const LETTER = /[\p{L}\p{N}&]/u;
const isLetter = (sign: string | undefined): boolean => sign !== undefined && LETTER.test(sign);

/** The latest texts that were taken apart: the rules ask for the words of one line many times. */
const LATEST: { text: string; most: number; words: readonly Word[] }[] = [];
const KEPT = 8;

/** The first words of a text, `most` at most. Quotation marks and brackets belong to no word. */
export function wordsIn(text: string, most = 120): readonly Word[] {
  const known = LATEST.find((each) => each.most === most && each.text === text);
  if (known) return known.words;
  const words = takenApart(text, most);
  LATEST.unshift({ text, most, words });
  LATEST.length = Math.min(KEPT, LATEST.length);
  return words;
}

function takenApart(text: string, most: number): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length && words.length < most) {
    while (at < text.length && !isLetter(text[at])) at += 1;
    let end = at;
    while (end < text.length && !" \t\n|".includes(text[end] ?? "")) end += 1;
    if (end === at) break;
    let last = end;
    while (last > at && !isLetter(text[last - 1])) last -= 1;
    const written = text.slice(at, last);
    words.push({
      is: written.toLowerCase().replaceAll("’", "'"),
      at,
      stop: stopAfter(text.slice(last, end), written),
      capital: written.charAt(0) !== written.charAt(0).toLowerCase(),
    });
    at = end;
  }
  return words;
}

/** A dot behind an initial or a title ends nothing. */
function stopAfter(signs: string, word: string): Word["stop"] {
  if (signs.includes(":")) return ":";
  if (signs.includes(".") || signs.includes("?") || signs.includes("!")) {
    const short = word.length === 1 || SHORTENED.has(word.toLowerCase());
    return short && signs.startsWith(".") ? "" : ".";
  }
  return signs.includes(",") || signs.includes(";") ? "," : "";
}

const SHORTENED = new Set("mr mrs ms dr st rev no para e.g i.e etc vs supt ch".split(" "));

/** Phrases of one word or more, found from a word on. */
export class Phrases {
  /** The phrases that begin with a word, as the words after it, the longest first. */
  readonly #rest = new Map<string, string[][]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const [first = "", ...rest] = phrase.toLowerCase().replaceAll("’", "'").split(" ");
      this.#rest.set(
        first,
        [...(this.#rest.get(first) ?? []), rest].sort((a, b) => b.length - a.length),
      );
    }
  }

  /** How many words the longest phrase takes that begins at `from`; 0 where none does. */
  at(words: readonly Word[], from: number): number {
    const found = this.#rest
      .get(words[from]?.is ?? "")
      ?.find((rest) => rest.every((each, i) => words[from + 1 + i]?.is === each));
    return found ? found.length + 1 : 0;
  }
}
