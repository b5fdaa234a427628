import { type ImportColumn, isOfAction } from "./column";
import { NARRATIVE, SPELLINGS } from "./heading-spellings";
import { plain } from "./plain";

/** From here on a heading is one of the spellings, with no words around it. */
export const EXACT = 900;

const SAYS_UPDATE = [...SPELLINGS.update, ...SPELLINGS.evidence];

/** How surely a heading means a column: 0 not at all. An exact spelling beats one with words around it; a name that differs in a letter is another name. */
export function likeness(heading: string, column: ImportColumn): number {
  const words = plain(heading);
  if (words === "" || words.length > 120 || NARRATIVE.includes(words)) return 0;
  const spellings = SPELLINGS[column];
  const exact = spellings.indexOf(words);
  if (exact >= 0) return 1_000 - exact;
  // "Progress update" names a column of sentences, "update" within other words does not
  if (isOfAction(column) || column === "update" || SAYS_UPDATE.includes(words)) return 0;
  const within = spellings.filter((spelling) => spelling.length >= 4 && ` ${words} `.includes(` ${spelling} `));
  return within.length > 0 ? 300 + Math.max(...within.map(({ length }) => length)) : 0;
}
