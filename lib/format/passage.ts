import { excerpt } from "@/lib/domain/excerpt";

/** What is compared of a word: small letters without accents, and no more than its stem is likely to be. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
const stem = (word: string): string => (/\p{N}/u.test(word) ? word : word.slice(0, Math.max(3, word.length - 3)));

const BEFORE = 60;
const LONGEST = 160;

/** The runs of three letters that a word is compared by where it may be mistyped, its beginning and its end among them. */
const runs = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: word.length + 1 }, (_, at) => `  ${word} `.slice(at, at + 3)));

function likeness(one: string, other: string): number {
  const [ours, theirs] = [runs(one), runs(other)];
  const both = [...ours].filter((run) => theirs.has(run)).length;
  return both / (ours.size + theirs.size - both);
}

/** From here on a search takes a published word for the mistyped one (`search_for`, in the migrations). */
const ALIKE = 0.4;
const LEAST_MISTYPED = 4;

/** The word of a text that a mistyped one was taken for, perhaps in another form of it: the one most like it, if any is. */
function takenFor(said: readonly RegExpExecArray[], typed: readonly string[]): RegExpExecArray | undefined {
  const may = typed.filter((word) => word.length >= LEAST_MISTYPED && !/\p{N}/u.test(word));
  const [best] = said
    .map((found) => {
      const word = bare(found[0]);
      return {
        found,
        like: Math.max(0, ...may.map((one) => Math.max(likeness(word, one), likeness(stem(word), stem(one))))),
      };
    })
    .toSorted((a, b) => b.like - a.like);
  return best && best.like >= ALIKE ? best.found : undefined;
}

export interface Passage {
  readonly before: string;
  /** The word that was found, or the one that a mistyped word was taken for; empty where nothing of the text is either. */
  readonly word: string;
  readonly after: string;
}

/** The part of a text round the first of the words that a search looked for, in at most some 160 characters. */
export function passageOf(text: string, searched: string): Passage {
  const typed = bare(searched).split(/[^\p{L}\p{N}]+/u);
  const stems = typed.filter((word) => word.length > 2).map(stem);
  const said = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const found = said.find(([word]) => stems.some((one) => bare(word).startsWith(one))) ?? takenFor(said, typed);
  if (!found) return { before: excerpt(text, LONGEST), word: "", after: "" };
  const [word] = found;
  const earlier = text.slice(0, found.index);
  const cut = earlier.length <= BEFORE ? earlier : `…${earlier.slice(-BEFORE).replace(/^\S*\s/, "")}`;
  return { before: cut, word, after: excerpt(text.slice(found.index + word.length), LONGEST - cut.length) };
}
