/** What a guesser who is not slowed tries within the hour: the package's own bound between its last two scores. */
const ENOUGH_GUESSES = 1e10;

/**
 * Whether a password would soon be guessed: it is one of the fifty thousand that everybody uses, or made of such, of keys that
 * lie together, of repeats, sequences and dates, or of `known`, words that belong to its owner. Up to a tenth of a second of
 * work and some 20 MB, loaded with the first question.
 */
export async function isGuessable(password: string, known: readonly string[]): Promise<boolean> {
  checking ??= load();
  const check = await checking;
  return check(password, known);
}

type Check = (password: string, known: readonly string[]) => boolean;
let checking: Promise<Check> | undefined;

async function load(): Promise<Check> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (password, known) => zxcvbn.check(password, known.flatMap(asTyped)).guesses < ENOUGH_GUESSES;
}

/** Words as they come into passwords: whole, run together, and each by itself. */
function asTyped(words: string): readonly string[] {
  const each = words.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return [words, each.join(""), ...each];
}
