import type { Grade } from "../../inspection/inspection";
import type { ReadingLine } from "../lines/reading-line";
import { cellsOf, isRuleRow } from "../lines/table-cells";
import { gradeOf } from "../phrases/grade-words";
import type { FoundJudgment } from "../reading";
import { gradesFrom, gradesInOrder } from "./grade-block";
import { readGradeList } from "./grade-list";

interface GradeTable {
  /** Lines that the table takes; 0 when none starts here. */
  readonly rows: number;
  readonly judgments: readonly FoundJudgment[];
}

const NONE: GradeTable = { rows: 0, judgments: [] };
const GRADES_INTRODUCED =
  /\b(?:graded judge?ments?|grades?|judge?ments?)\b.{0,120}\b(?:as follows|are|below)\b.{0,40}[:.]?$/i;
/** "Judgment", "Overall grade": the column of a table that has a grade in each row */
const GRADE_COLUMN = /^(?:our |overall |graded )?(?:judge?ment|grade|rating)s?$/i;

/**
 * "Outstanding | Good | Adequate | Requires improvement | Inadequate" with the areas of policing in the columns below; or
 * the same table with its cells below one another, each grade above its areas.
 */
export function readGradeTable(lines: readonly ReadingLine[], at: number): GradeTable {
  const head = lines[at];
  if (!head || head.text.length > 300) return NONE;
  const grades = head.text.includes("|") ? cellsOf(head.text).map(gradeOf) : [];
  if (grades.filter((grade) => grade !== null).length >= 3) return columnsBelow(lines, at, grades);
  if (head.text.includes("|") && gradeColumnOf(cellsOf(head.text)) >= 0) return rowsBelow(lines, at);
  const list = readGradeList(lines, at);
  if (list.rows > 0) return list;
  const before = lines[at - 1];
  const starts = gradeOf(head.text) !== null && before !== undefined && GRADES_INTRODUCED.test(before.text.slice(-300));
  if (starts) return groupsBelow(lines, at);
  const judgments = gradesInOrder(lines, at);
  return judgments.length > 0 ? { rows: judgments.length, judgments } : countHeads(lines, at);
}

function columnsBelow(lines: readonly ReadingLine[], at: number, grades: readonly (Grade | null)[]): GradeTable {
  const judgments: FoundJudgment[] = [];
  const outer = lines[at]?.text.startsWith("|");
  let rows = 1;
  for (let line = lines[at + rows]; line?.text.includes("|"); line = lines[at + rows]) {
    for (const [column, area] of cellsOf(line.text, outer).entries()) {
      const grade = grades[column];
      if (grade && /[a-z]{3}/.test(area)) judgments.push({ question: area, grade, lines: [line.number, line.number] });
    }
    rows += 1;
  }
  return { rows, judgments };
}

/** "2022", "PEEL 2021/22": the column of an inspection */
const YEAR_COLUMN = /^(?:PEEL )?(20\d\d)(?:\s?[/–-]\s?\d{2,4})?(?: grades?| judge?ments?)?$/i;

/** The column of the grades: of "Area | 2022 | 2024" the latest year’s; -1 where there is none. */
function gradeColumnOf(cells: readonly string[]): number {
  const named = cells.findIndex((cell) => GRADE_COLUMN.test(cell));
  const years = cells.map((cell) => Number(YEAR_COLUMN.exec(cell)?.[1] ?? 0));
  const several = years.filter((year) => year > 0).length >= 2;
  return named >= 0 || !several ? named : years.indexOf(Math.max(...years));
}

/** "| Area | Judgment |" above "| Preventing crime | Good |": a row for each question, which its first cell has. */
function rowsBelow(lines: readonly ReadingLine[], at: number): GradeTable {
  const head = lines[at]?.text ?? "";
  const outer = head.startsWith("|");
  const column = gradeColumnOf(cellsOf(head, outer));
  const judgments: FoundJudgment[] = [];
  let rows = 1;
  for (let line = lines[at + rows]; line?.text.includes("|"); line = lines[at + rows]) {
    const cells = cellsOf(line.text, outer);
    const grade = gradeOf(cells[column] ?? "");
    const question = cells[0] ?? "";
    if (grade && column > 0 && /[a-z]{3}/.test(question))
      judgments.push({ question, grade, lines: [line.number, line.number] });
    else if (!isRuleRow(line.text) && !cells.some((cell) => gradeOf(cell))) break;
    rows += 1;
  }
  return judgments.length > 0 ? { rows, judgments } : NONE;
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
  const rows = gradesFrom(lines, at);
  return rows >= 3 ? { rows, judgments: [] } : NONE;
}
