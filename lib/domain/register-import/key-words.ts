import type { ImportColumn } from "./column";
import { plain } from "./plain";
import type { Sheet, SheetRow } from "./spreadsheet";
import { type ProgressMeaning, progressMeant, saysNothing } from "./value-words";
import { wordKey } from "./word-key";

/** What a file's own key says of its colours and statuses: the word, as `plain` gives it, and what stands behind it. */
export type FileKey = Readonly<Record<string, string>>;

/** A kept key, as far as it still says something. */
export const readFileKey = (given: unknown): FileKey =>
  typeof given !== "object" || given === null
    ? {}
    : Object.fromEntries(Object.entries(given).filter((one): one is [string, string] => typeof one[1] === "string"));

const COLOURS = ["blue", "green", "amber", "yellow", "red", "grey", "gray", "white", "black", "purple", "orange"];
const ENTRY = new RegExp(`^(${COLOURS.join("|")}|[brag])\\b\\s*[:=–—-]?\\s*(?:is |means )?(.{2,120})$`, "i");
/** What a line that calls itself a key says of any word: "1 = closed". */
const TOLD = /^([\p{L}\d][\p{L}\d /]{0,30}?)\s*[:=–—-]\s*(.{2,120})$/u;
const CALLED_KEY = /^(?:rag |brag |colour |status )?(?:key|legend)\b(?: to \p{L}+)?\s*[:–-]?\s*/iu;
const BETWEEN = new RegExp(`[;\\n|]|,\\s*(?=(?:${COLOURS.join("|")})\\b|[\\p{L}\\d]{1,12}\\s*[=:–—])`, "iu");

/** The key in the words of some cells: "Blue closed; green done, not yet signed off; amber going to plan; red late". */
export function keyIn(cells: readonly string[], isCalledKey = false): FileKey {
  const key: Record<string, string> = {};
  for (const cell of cells) {
    const entries = cell
      .trim()
      .replace(CALLED_KEY, "")
      .split(BETWEEN)
      .flatMap((part) => {
        const isKey = isCalledKey || CALLED_KEY.test(cell.trim());
        const [, word, says = ""] = ENTRY.exec(part.trim()) ?? (isKey ? TOLD.exec(part.trim()) : null) ?? [];
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
  return byKey ?? progressMeant(word) ?? meaningWithin(word) ?? (saysNothing(word) ? "none" : null);
}

/** "Late – procurement", "done, not yet signed off": what stands before the first sign says it. */
const meaningWithin = (words: string): ProgressMeaning | null => {
  const [head = "", rest] = words.split(/\s*(?:[–—:;,(]|\s-\s)\s*/, 2);
  return rest === undefined || head === "" ? null : progressMeant(head);
};

/** What the words of a file's columns of progress and of its actions' states mean by the file's own key. */
export function meaningsInKey(
  rows: readonly SheetRow[],
  columns: readonly (ImportColumn | null)[],
  key: FileKey,
): Readonly<Record<string, ProgressMeaning>> {
  if (Object.keys(key).length === 0) return {};
  const words = (["progress", "action-state"] as const).flatMap((column) => {
    const index = columns.indexOf(column);
    return index < 0 ? [] : rows.map(({ cells }) => (cells[index] ?? "").trim());
  });
  return Object.fromEntries(
    [...new Set(words)].slice(0, MOST_WORDS).flatMap((word): [string, ProgressMeaning][] => {
      const meaning = word === "" || inKey(key, word) === null ? null : likelyMeaning(word, key);
      return meaning ? [[wordKey(word), meaning]] : [];
    }),
  );
}
const MOST_WORDS = 200;

/** A row of a key: a word, and what it means beside it. */
export type KeyPair = readonly [word: string, says: string];
const isColour = (word: string): boolean => COLOURS.includes(plain(word)) || /^[brag]$/i.test(word);
const isPair = ([word, says]: KeyPair): boolean => isColour(word) && !isColour(says) && says.length > 2;
const LONGEST_WORD = 30;

/** The pair that a row of two cells is, of colours alone, or of any word where a key was begun above. */
function pairIn(filled: readonly string[], isBelowKey = false): KeyPair | null {
  const [word = "", says = "", more] = filled;
  if (says === "" || more !== undefined) return null;
  const isAny = isBelowKey && word.length <= LONGEST_WORD && says.length > 2;
  return isAny || isPair([word, says]) ? [word, says] : null;
}

/** Whether all that stands in a row is the file's own key, or a line of it; below the name of a key any word may have its meaning beside it. */
export const isKeyRow = (filled: readonly string[], isBelowKey = false): boolean =>
  pairIn(filled, isBelowKey) !== null || (filled.length === 1 && Object.keys(keyIn(filled)).length > 1);

/** The key of a file: in the lines above its table, or in rows that say so or are nothing else. */
export function keyOf(rows: readonly SheetRow[], above: readonly string[] = []): FileKey {
  const pairs: KeyPair[] = [];
  const lines: string[] = [];
  const called: string[] = [];
  let isBelowKey = false;
  for (const { cells } of rows) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const [first = ""] = filled;
    if (callsItselfKey(first)) called.push(...filled);
    else if (filled.length === 1 && isKeyRow(filled)) lines.push(first);
    const pair = pairIn(filled, isBelowKey);
    if (pair) pairs.push(pair);
    isBelowKey = isKeyName(filled) || (isBelowKey && pair !== null);
  }
  const fromPairs = pairs.length >= 2 ? Object.fromEntries(pairs.map(([word, says]) => [plain(word), says])) : {};
  return { ...keyIn([...above, ...lines]), ...keyIn(called, true), ...fromPairs };
}

/** "Key", "RAG key: green done; red late"; "Key findings of the board" is none. */
const callsItselfKey = (words: string): boolean => {
  const [name = "", rest = ""] = [CALLED_KEY.exec(words)?.[0], words.replace(CALLED_KEY, "")];
  return name !== "" && (rest === "" || /[:–-]\s*$/.test(name) || Object.keys(keyIn([rest])).length > 0);
};

/** Whether a row says that a key begins below it: its name alone, or with the heads of its two columns. */
export const isKeyName = (filled: readonly string[]): boolean =>
  filled.length > 0 &&
  filled.length <= 2 &&
  callsItselfKey(filled[0] ?? "") &&
  Object.keys(keyIn(filled, true)).length === 0;

/** The key that another sheet of a workbook holds, below its own name for it. */
export const keyOfSheet = ({ name, rows }: Sheet): FileKey =>
  keyOf(callsItselfKey(name) ? [{ row: 0, cells: [name] }, ...rows] : rows);

/** A key that stands beside the rows of a table: in a column that heads it, or has no name, and the one after. */
export function keyBeside(rows: readonly SheetRow[], headings: readonly string[]): FileKey {
  const key: Record<string, string> = {};
  for (const [index, heading] of headings.entries()) {
    const isNamed = CALLED_KEY.test(heading);
    if (!isNamed && !heading.startsWith("Column ")) continue;
    const pairs = rows.flatMap(({ cells }): KeyPair[] => {
      const pair: KeyPair = [(cells[index] ?? "").trim(), (cells[index + 1] ?? "").trim()];
      const fits = isNamed ? pair[0] !== "" && pair[0].length <= LONGEST_WORD && pair[1].length > 2 : isPair(pair);
      return fits ? [pair] : [];
    });
    // As a column of every row it is something else.
    if (pairs.length >= 2 && pairs.length <= MOST_PAIRS) for (const [word, says] of pairs) key[plain(word)] = says;
  }
  return key;
}
const MOST_PAIRS = 12;
