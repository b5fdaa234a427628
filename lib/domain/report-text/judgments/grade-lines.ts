import type { ReadingLine } from "../lines/reading-line";
import { endsIn, hasFigure } from "../lines/signs";
import { gradeOf } from "../phrases/grade-words";
import { wordsIn } from "../phrases/words";
import { gradeLineOf } from "./grade-line";

/** "previously", "was", "unchanged": what brings in a former grade, or says how the present one came about. */
const FORMER = new Set(
  "previously formerly previous former was last from prev up down no unchanged same improved declined now".split(" "),
);
const LONGEST = 260;

/** Whether words are a grade, or a line that ends with one. */
const isGraded = (text: string): boolean => gradeOf(text) !== null || gradeLineOf(text) !== null;

/**
 * A line or cell without the former grade: "Good (previously Adequate)", "Good (Adequate)", "Good, was adequate in 2021",
 * "Adequate (unchanged)". What stands behind a grade in brackets is none of it; a bare number there counts areas.
 */
export function withoutFormer(text: string): string {
  if (text.length > LONGEST) return text;
  if (endsIn(text, ")]")) {
    const at = Math.max(text.lastIndexOf("("), text.lastIndexOf("["));
    const [before, within] = [text.slice(0, at).trim(), wordsIn(text.slice(at), 12)];
    const counts = within.length === 1 && hasFigure(within[0]?.is ?? "") && within[0]?.is.length !== 4;
    return at > 0 && within.length > 0 && !counts && (isFormer(within[0]?.is ?? "") || isGraded(before))
      ? before
      : text;
  }
  const words = wordsIn(text, 60);
  const behind = words.findIndex(
    ({ is }, i) => i > 0 && isFormer(is) && SET_APART.includes(text.slice(0, words[i]?.at).trimEnd().slice(-1)),
  );
  const before = text.slice(0, words[behind]?.at ?? 0).trimEnd();
  return behind > 0 && isGraded(before.slice(0, -1).trimEnd()) ? before.slice(0, -1).trimEnd() : text;
}
const isFormer = (word: string): boolean => FORMER.has(word) || (word.length === 4 && word.startsWith("20"));
const SET_APART = ",;–—-";

/** "requires" / "improvement", as a narrow cell breaks the grade. */
const joinsBelow = (text: string, next: string | undefined): boolean =>
  /^(?:graded |judged )?requires$/i.test(text) && /^improvement\b/i.test(next ?? "");

/** The lines as the rules for grades read them: a grade on one line, without the former one behind it. */
export function gradeLines(lines: readonly ReadingLine[]): readonly ReadingLine[] {
  const result: ReadingLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const next = lines[at + 1];
    if (line.text.length < 24 && joinsBelow(line.text, next?.text)) {
      result.push({ ...line, text: `${line.text} ${next?.text}` });
      at += 1;
    } else
      result.push(
        line.cells === null
          ? { ...line, text: withoutFormer(line.text) }
          : { ...line, cells: line.cells.map((cell) => ({ ...cell, text: withoutFormer(cell.text) })) },
      );
  }
  return result;
}
