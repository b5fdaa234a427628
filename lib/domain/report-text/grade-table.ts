import type { Grade } from "../inspection/inspection";
import { gradeOf } from "./grade-words";
import type { FoundJudgment } from "./reading";
import type { ReadingLine } from "./reading-line";

interface GradeTable {
  /** Lines that the table takes; 0 when none starts here. */
  readonly rows: number;
  readonly judgments: readonly FoundJudgment[];
}

const NONE: GradeTable = { rows: 0, judgments: [] };
const GRADES_INTRODUCED =
  /\b(?:graded judge?ments?|grades?|judge?ments?)\b.{0,120}\b(?:as follows|are|below)\b.{0,40}[:.]?$/i;
const cellsOf = (text: string) =>
  text
    .replace(/^\|/, "")
    .replace(/\|\s*$/, "")
    .split("|")
    .map((cell) => cell.trim());

/**
 * "Outstanding | Good | Adequate | Requires improvement | Inadequate" with the areas of policing in the columns below; or
 * the same table with its cells below one another, each grade above its areas.
 */
export function readGradeTable(lines: readonly ReadingLine[], at: number): GradeTable {
  const head = lines[at];
  if (!head || head.text.length > 300) return NONE;
  const grades = head.text.includes("|") ? cellsOf(head.text).map(gradeOf) : [];
  if (grades.filter((grade) => grade !== null).length >= 3) return columnsBelow(lines, at, grades);
  const before = lines[at - 1];
  const starts = gradeOf(head.text) !== null && before !== undefined && GRADES_INTRODUCED.test(before.text.slice(-300));
  return starts ? groupsBelow(lines, at) : countHeads(lines, at);
}

function columnsBelow(lines: readonly ReadingLine[], at: number, grades: readonly (Grade | null)[]): GradeTable {
  const judgments: FoundJudgment[] = [];
  let rows = 1;
  for (let line = lines[at + rows]; line?.text.includes("|"); line = lines[at + rows]) {
    for (const [column, area] of cellsOf(line.text).entries()) {
      const grade = grades[column];
      if (grade && /[a-z]{3}/.test(area)) judgments.push({ question: area, grade, lines: [line.number, line.number] });
    }
    rows += 1;
  }
  return { rows, judgments };
}

function groupsBelow(lines: readonly ReadingLine[], at: number): GradeTable {
  const judgments: FoundJudgment[] = [];
  let grade: Grade | null = null;
  let rows = 0;
  for (let line = lines[at]; line && line.text.length <= 80 && !/[.:]$/.test(line.text); line = lines[at + rows]) {
    const named = gradeOf(line.text);
    if (named) grade = named;
    else if (grade) judgments.push({ question: line.text, grade, lines: [line.number, line.number] });
    rows += 1;
  }
  return { rows, judgments };
}

/** Three grades below one another are the heads of a table whose columns are lost. */
function countHeads(lines: readonly ReadingLine[], at: number): GradeTable {
  let rows = 0;
  while (rows < 8 && gradeOf(lines[at + rows]?.text ?? "") !== null) rows += 1;
  return rows >= 3 ? { rows, judgments: [] } : NONE;
}
