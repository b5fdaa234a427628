import type { ReadingLine } from "../lines/reading-line";
import { endsIn } from "../lines/signs";
import { gradeAt, gradeOf } from "../phrases/grade-words";
import { looksLikeHeading } from "../phrases/heading";
import { isQuotation } from "../phrases/wording";
import { wordsIn } from "../phrases/words";
import type { FoundJudgment } from "../reading";
import { gradeExtentOf, gradesInEvidence } from "./grade-extent";
import { gradeLineOf, headingAbove, questionAbove, questionOfPart } from "./grade-line";
import { gradeLines } from "./grade-lines";
import { explainedFrom, gradesAboveAreas, headsExplanation } from "./grade-run";
import { gradedIn, gradeItemsBelow } from "./grade-sentence";
import { readGradeTable } from "./grade-table";
import { JudgmentList } from "./judgment-list";

/**
 * The judgments of a report: grade lines below their questions, tables of grades, and, where a section prints its grade
 * as a picture, the sentence that says it. One judgment for each question, and one at most for none.
 */
export function readJudgments(given: readonly ReadingLine[], force: string | null): readonly FoundJudgment[] {
  const judgments = new JudgmentList();
  const lines = gradeLines(given);
  let gradedSection = false;
  /** Whether a block of this report has its grades above the areas that have them. */
  let settledAbove = false;
  /** Whether the lines say what grades mean. */
  let explaining = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (headsExplanation(line)) explaining = true;
    else if (explaining && gradeOf(line.text) === null && (isHeadingLine(line) || gradesForce(line)))
      explaining = false;
    const meant = explaining ? 1 : explainedFrom(lines, at);
    if (meant > 0) {
      at += meant - 1;
      continue;
    }
    const above = gradesAboveAreas(lines, at, settledAbove);
    settledAbove ||= above.rows > 0;
    const table = above.rows > 0 ? above : readGradeTable(lines, at);
    if (table.rows > 0) {
      for (const judgment of table.judgments) judgments.add(judgment, "printed");
      at += table.rows - 1;
      continue;
    }
    const graded = line.marker?.kind === "sign" ? null : gradeLineOf(line.text);
    if (graded) {
      const question = graded.question ?? questionAbove(lines, at) ?? questionOfPart(lines, at);
      judgments.add({ question, grade: graded.grade, lines: [line.number, line.number] }, "printed");
      gradedSection = true;
      continue;
    }
    if (isHeadingLine(line)) gradedSection = false;
    if (isQuotation(line.text)) continue;
    const extent = gradeExtentOf(line);
    if (extent) judgments.add(extent, "summed-up");
    if (extent || line.marker) continue;
    for (const judgment of gradesInEvidence(lines, at)) judgments.add(judgment, "summed-up");
    if (force !== null) for (const judgment of gradeItemsBelow(lines, at)) judgments.add(judgment, "summed-up");
    const told = gradedSection || line.cells !== null ? [] : gradedIn(line.text, headingAbove(lines, at));
    for (const each of told) judgments.add({ ...each, lines: [line.number, line.number] }, "told");
    if (told.length > 0) gradedSection = true;
  }
  return judgments.all;
}

/** "Kent Police was graded ‘good’ at …", "We graded the force as good at …": tells of a force, and no longer what grades mean. */
const gradesForce = ({ text, marker }: ReadingLine): boolean =>
  marker === null &&
  gradeLineOf(text) === null &&
  gradeAt(wordsIn(text, 4), 0) === null &&
  gradedIn(text, null).length > 0;

const isHeadingLine = (line: ReadingLine) =>
  line.marker?.kind !== "sign" && (looksLikeHeading(line.text) || endsIn(line.text, "?"));
