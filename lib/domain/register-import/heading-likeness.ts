import type { ImportColumn } from "./column";
import { NARRATIVE, SPELLINGS } from "./heading-spellings";
import { plain } from "./plain";

/** How surely a heading means a column: 0 not at all. An exact spelling beats one with words around it, and that beats a slip of a letter. */
export function likeness(heading: string, column: ImportColumn): number {
  const words = plain(heading);
  if (words === "" || words.length > 120 || NARRATIVE.includes(words)) return 0;
  const spellings = SPELLINGS[column];
  const exact = spellings.indexOf(words);
  if (exact >= 0) return 1_000 - exact;
  const within = spellings.filter((spelling) => spelling.length >= 4 && ` ${words} `.includes(` ${spelling} `));
  if (within.length > 0) return 300 + Math.max(...within.map(({ length }) => length));
  return spellings.some((spelling) => spelling.length >= 5 && isOneSlip(words, spelling)) ? 200 : 0;
}

/** Whether one letter more, less, other, or two exchanged make the same word. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
