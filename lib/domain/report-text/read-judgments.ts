import { wordingKey } from "./duplicates";
import { gradeExtentOf, gradesInEvidence, pillarOf } from "./grade-extent";
import { gradeLineOf, headingAbove, questionAbove, questionOfPart } from "./grade-line";
import { gradeItemsBelow, gradeSentenceOf } from "./grade-sentence";
import { readGradeTable } from "./grade-table";
import { looksLikeHeading } from "./heading";
import type { FoundJudgment } from "./reading";
import type { ReadingLine } from "./reading-line";
import { isQuotation } from "./wording";

/**
 * The judgments of a report: grade lines below their questions, tables of grades, and, where a section prints its grade
 * as a picture, the sentence that says it. One judgment for each question, and
 * one at most for none.
 */
export function readJudgments(lines: readonly ReadingLine[], force: string | null): readonly FoundJudgment[] {
  const judgments: FoundJudgment[] = [];
  const known = new Map<string, number>();
  let gradedSection = false;
  const add = (judgment: FoundJudgment) => {
    const { question } = judgment;
    const key = (question && pillarOf(question)) || wordingKey(question ?? "");
    const before = known.get(key);
    if (before === undefined) known.set(key, judgments.push(judgment) - 1);
    // The page of a pillar asks its question; the sentence of the first page gives way to it
    else if (question?.endsWith("?") && /^The extent/.test(judgments[before]?.question ?? ""))
      judgments[before] = judgment;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const table = readGradeTable(lines, at);
    if (table.rows > 0) {
      for (const judgment of table.judgments) add(judgment);
      at += table.rows - 1;
      continue;
    }
    const graded = line.marker?.kind === "sign" ? null : gradeLineOf(line.text);
    if (graded) {
      const question = graded.question ?? questionAbove(lines, at) ?? questionOfPart(lines, at);
      add({ question, grade: graded.grade, lines: [line.number, line.number] });
      gradedSection = true;
      continue;
    }
    if (isHeadingLine(line)) gradedSection = false;
    if (isQuotation(line.text)) continue;
    const extent = gradeExtentOf(line);
    if (extent) add(extent);
    if (extent || line.marker) continue;
    for (const judgment of gradesInEvidence(lines, at)) add(judgment);
    if (force !== null) for (const judgment of gradeItemsBelow(lines, at)) add(judgment);
    const sentence = gradedSection ? null : gradeSentenceOf(line.text, headingAbove(lines, at));
    if (sentence) {
      add({ ...sentence, lines: [line.number, line.number] });
      gradedSection = true;
    }
  }
  return judgments;
}

const isHeadingLine = (line: ReadingLine) =>
  line.marker?.kind !== "sign" && (looksLikeHeading(line.text) || /\?$/.test(line.text));
