import type { ReadingLine } from "../lines/reading-line";
import { gradeOf } from "../phrases/grade-words";
import type { FoundJudgment } from "../reading";
import { wrappedQuestion } from "./wrapped-question";

const MOST = 8;

/** How many lines from `at` on are grades and nothing else. */
export function gradesFrom(lines: readonly ReadingLine[], at: number): number {
  let count = 0;
  while (count < MOST && gradeOf(lines[at + count]?.text ?? "") !== null) count += 1;
  return count;
}

/**
 * Questions that stood side by side, one below the other in the copy, and below them their grades in the same order:
 * "How effective is the force" / "at reducing crime …?" / "How effective is the force" / "at investigating offending?" /
 * "Good" / "Requires improvement". None unless there are as many questions as grades.
 */
export function gradesInOrder(lines: readonly ReadingLine[], at: number): readonly FoundJudgment[] {
  const grades = gradesFrom(lines, at);
  if (grades < 2) return [];
  const questions: string[] = [];
  let end = at - 1;
  while (end >= 0 && questions.length <= grades && lines[end]?.text.endsWith("?") && !lines[end]?.marker) {
    const { text, from } = wrappedQuestion(lines, end);
    questions.unshift(text);
    end = from - 1;
  }
  if (questions.length !== grades) return [];
  return questions.flatMap((question, i) => {
    const line = lines[at + i];
    const grade = gradeOf(line?.text ?? "");
    return line && grade ? [{ question, grade, lines: [line.number, line.number] as const }] : [];
  });
}
