import type { ImportColumn } from "./column";
import { plain } from "./plain";
import type { SheetRow } from "./spreadsheet";
import { type ProgressMeaning, progressMeant } from "./value-words";

/** What a file's own key says of its colours and statuses: the word, as `plain` gives it, and what stands behind it. */
export type FileKey = Readonly<Record<string, string>>;

const COLOURS = ["blue", "green", "amber", "yellow", "red", "grey", "gray", "white", "black", "purple", "orange"];
const ENTRY = new RegExp(`^(${COLOURS.join("|")}|[brag])\\b\\s*[:=–—-]?\\s*(?:is |means )?(.{2,120})$`, "i");

/** The key in the words of some cells: "Blue closed; green done, not yet signed off; amber going to plan; red late". */
export function keyIn(cells: readonly string[]): FileKey {
  const key: Record<string, string> = {};
  for (const cell of cells) {
    const entries = cell
      .replace(/^\s*(?:rag |brag |colour )?key\s*[:–-]?\s*/i, "")
      .split(/[;\n]|,\s*(?=(?:blue|green|amber|yellow|red|gr[ea]y|white|black|purple|orange)\b)/i)
      .flatMap((part) => {
        const [, word, says = ""] = ENTRY.exec(part.trim()) ?? [];
        return word ? [[plain(word), says.trim().replace(/\.$/, "")] as const] : [];
      });
    // One colour in a sentence is no key.
    if (entries.length >= 2) for (const [word, says] of entries) key[word] = says;
  }
  return key;
}

/** "G" is what the key says of green. */
export const inKey = (key: FileKey, word: string): string | null => {
  const asked = plain(word);
  const name = Object.keys(key).find(
    (colour) => colour === asked || (asked.length === 1 && colour.startsWith(asked) && COLOURS.includes(colour)),
  );
  return name === undefined ? null : (key[name] ?? null);
};

/** What a word of the file means: by the file's own key, else as such words are used; null where neither says. */
export function likelyMeaning(word: string, key: FileKey = {}): ProgressMeaning | null {
  const said = inKey(key, word);
  const byKey = said === null ? null : (progressMeant(said) ?? meaningWithin(said));
  return byKey ?? progressMeant(word) ?? meaningWithin(word);
}

/** "Late – procurement", "done, not yet signed off": what stands before the first sign says it. */
const meaningWithin = (words: string): ProgressMeaning | null => {
  const [head = "", rest] = words.split(/\s*(?:[–—:;,(]|\s-\s)\s*/, 2);
  return rest === undefined || head === "" ? null : progressMeant(head);
};

/** What the words of a file's column of progress mean by the file's own key, which stands above the table or among its rows. */
export function meaningsInKey(
  rows: readonly SheetRow[],
  columns: readonly (ImportColumn | null)[],
  above: readonly string[],
): Readonly<Record<string, ProgressMeaning>> {
  const key = keyOf(rows, above);
  const index = columns.indexOf("progress");
  const words =
    index < 0 ? [] : [...new Set(rows.map(({ cells }) => (cells[index] ?? "").trim()))].slice(0, MOST_WORDS);
  return Object.fromEntries(
    words.flatMap((word): [string, ProgressMeaning][] => {
      const meaning = word === "" || inKey(key, word) === null ? null : likelyMeaning(word, key);
      return meaning ? [[plain(word), meaning]] : [];
    }),
  );
}
const MOST_WORDS = 200;

const CALLED_KEY = /^(?:rag |brag |colour )?(?:key|legend)\b/i;

/** A row of a key: a colour, and what it means beside it. */
const pairIn = (filled: readonly string[]): string | null => {
  const [word = "", says = "", more] = filled;
  const isColour = COLOURS.includes(plain(word)) || /^[brag]$/i.test(word);
  return isColour && says !== "" && more === undefined && !isColourWord(says) ? `${word}: ${says}` : null;
};
const isColourWord = (word: string): boolean => COLOURS.includes(plain(word)) || word.length < 3;

/** Whether all that stands in a row is the file's own key, or a line of it. */
export const isKeyRow = (filled: readonly string[]): boolean =>
  pairIn(filled) !== null || (filled.length === 1 && Object.keys(keyIn(filled)).length > 1);

/** The key of a file: in the lines above its table, or in rows that say so or are nothing else. */
export const keyOf = (rows: readonly SheetRow[], above: readonly string[] = []): FileKey => {
  const filled = rows.map(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ""));
  const called = filled.find(([first = ""]) => CALLED_KEY.test(first)) ?? [];
  const alone = filled.filter((cells) => cells.length === 1 && isKeyRow(cells)).flat();
  const pairs = filled.flatMap((cells) => pairIn(cells) ?? []);
  return keyIn([...above, ...called, ...alone, pairs.join("\n")]);
};
