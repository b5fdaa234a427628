import { hasFigure } from "../lines/signs";
import { gradeOf } from "../phrases/grade-words";
import { wordsIn } from "../phrases/words";

/*
 * Which column of a table has the grades that count, where some have those of before: told by its cells, and of several
 * by what their names say.
 */

const LONGEST_NAME = 60;
const GRADES = new Set(
  "judgment judgments judgement judgements grade grades grading gradings rating ratings".split(" "),
);
const NOW = new Set("current currently latest now new this present recent".split(" "));
const BEFORE = new Set("previous previously former last earlier prior old before original".split(" "));

const saidIn = (name: string): readonly string[] =>
  name.length > LONGEST_NAME ? [] : wordsIn(name, 8).map(({ is }) => is);

/** "Judgment", "Overall grade", "Current grade": the name of a column that has a grade in each row. */
export const namesGrades = (name: string): boolean =>
  gradeOf(name) === null && saidIn(name).length <= 4 && saidIn(name).some((is) => GRADES.has(is));

/** "2022", "PEEL 2021/22": the year of an inspection; 0 for none. */
function yearIn(name: string): number {
  const year = saidIn(name).find((is) => is.length >= 4 && is.startsWith("20") && hasFigure(is.slice(2, 4)));
  return Number((year ?? "0").slice(0, 4)) || 0;
}

/** How surely a name is that of the present grades: more for what is said to be present, and for a later year; none for the past. */
function rankOf(name: string): number {
  const said = saidIn(name);
  if (said.some((is) => BEFORE.has(is))) return 0;
  return said.some((is) => NOW.has(is)) ? 9_999 : yearIn(name) || (namesGrades(name) ? 1_000 : 1);
}

/**
 * The column of the grades, and whether the table's first row names it; -1 where there is none. Of several whose names say
 * nothing, the last.
 */
export function gradeColumnOf(table: readonly (readonly string[])[]): {
  readonly column: number;
  readonly named: boolean;
} {
  const [head = [], ...below] = table;
  const graded = (rows: readonly (readonly string[])[], c: number) =>
    rows.filter((cells) => gradeOf(cells[c] ?? "") !== null).length;
  const hasNames = head.every((name) => gradeOf(name) === null);
  const rows = hasNames ? below : table;
  const width = Math.max(0, ...table.map(({ length }) => length));
  let [column, rank] = [-1, -1];
  for (let c = 1; c < width; c += 1) {
    const count = graded(rows, c);
    const named = hasNames && (namesGrades(head[c] ?? "") || yearIn(head[c] ?? "") > 0);
    if (count < (named ? 1 : 2) || (!named && count < (table.length - 1) * 0.6)) continue;
    const own = hasNames ? rankOf(head[c] ?? "") : 1;
    if (own >= rank) [column, rank] = [c, own];
  }
  return { column, named: column > 0 && hasNames && namesGrades(head[column] ?? "") };
}
