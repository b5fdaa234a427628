/** A condition that PostgreSQL holds on a table (of a check, a policy or a partial index), in PostgreSQL's own spelling. */
export interface Condition {
  readonly table: string;
  readonly text: string;
}

/** A column and the words that a condition names of it. */
export interface Named {
  /** `table.column` */
  readonly column: string;
  readonly values: readonly string[];
}

const WORD = "'((?:[^']|'')*)'::text(?!\\[)";
const EQUAL = new RegExp(`(?<![.\\w])(\\w+) (?:=|<>) ${WORD}`, "g");
const AMONG = /(?<![.\w])(\w+) (?:= ANY|<> ALL) \(ARRAY\[([^\]]*)\]\)/g;
const ONLY_A_LIST = /^CHECK \(\((\w+) = ANY \(ARRAY\[([^\]]*)\]\)\)\)$/;

const words = (text: string): readonly string[] =>
  [...text.matchAll(new RegExp(WORD, "g"))].map(([, word = ""]) => word.replaceAll("''", "'"));

/** What a check says if it says no more than which words a column may hold; null of any other condition. */
export function closedList({ table, text }: Condition): Named | null {
  const [, column, values] = ONLY_A_LIST.exec(text) ?? [];
  return column && values ? { column: `${table}.${column}`, values: words(values) } : null;
}

/** All columns that a condition compares with words, and with which ones. */
export const namedIn = ({ table, text }: Condition): readonly Named[] =>
  [...text.matchAll(EQUAL), ...text.matchAll(AMONG)].map(([whole, column]) => ({
    column: `${table}.${column}`,
    values: words(whole),
  }));

/** Words of a condition that are neither compared with a column nor a pattern: this file would not know what they are. */
export function unread({ text }: Condition): readonly string[] {
  const rest = text
    .replace(EQUAL, "")
    .replace(AMONG, "")
    .replace(new RegExp(`~\\*? ${WORD}`, "g"), "");
  return words(rest);
}
