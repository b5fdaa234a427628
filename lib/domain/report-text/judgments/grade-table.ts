import type { Grade } from "../../inspection/inspection";
import type { ReadingLine } from "../lines/reading-line";
import { endsIn, hasFigure } from "../lines/signs";
import { gradeOf } from "../phrases/grade-words";
import { wordsIn } from "../phrases/words";
import type { FoundJudgment } from "../reading";
import { gradesFrom, gradesInOrder } from "./grade-block";
import { gradeColumnOf, namesGrades } from "./grade-column";
import { readGradeList } from "./grade-list";

interface GradeTable {
  /** Lines that the table takes; 0 when none starts here. */
  readonly rows: number;
  readonly judgments: readonly FoundJudgment[];
}

const NONE: GradeTable = { rows: 0, judgments: [] };
const GRADES_INTRODUCED =
  /\b(?:graded judge?ments?|grades?|judge?ments?)\b.{0,120}\b(?:as follows|are|below)\b.{0,40}[:.]?$/i;

/**
 * "Outstanding | Good | Adequate | Requires improvement | Inadequate" with the areas of policing in the columns below; or
 * the same table with its cells below one another, each grade above its areas.
 */
export function readGradeTable(lines: readonly ReadingLine[], at: number): GradeTable {
  const head = lines[at];
  if (!head || head.text.length > 300) return NONE;
  if (head.cells !== null) {
    const grades = cellsOf(head).map(gradeOf);
    if (grades.filter((grade) => grade !== null).length >= 3) return columnsBelow(lines, at, grades);
    // A table is looked at once, from its first row
    return lines[at - 1]?.cells && !cellsOf(head).some(namesGrades) ? NONE : rowsBelow(lines, at);
  }
  const list = readGradeList(lines, at);
  if (list.rows > 0) return list;
  const before = lines[at - 1];
  const starts = gradeOf(head.text) !== null && before !== undefined && GRADES_INTRODUCED.test(before.text.slice(-300));
  if (starts) return groupsBelow(lines, at);
  const judgments = gradesInOrder(lines, at);
  return judgments.length > 0 ? { rows: judgments.length, judgments } : countHeads(lines, at);
}

/** The cells of a row, one of several lines on one. */
const cellsOf = (line: ReadingLine): readonly string[] =>
  (line.cells ?? []).map(({ text }) => text.replaceAll("\n", " ").trim());

function columnsBelow(lines: readonly ReadingLine[], at: number, grades: readonly (Grade | null)[]): GradeTable {
  const judgments: FoundJudgment[] = [];
  let rows = 1;
  for (let line = lines[at + rows]; line?.cells; line = lines[at + rows]) {
    const { number, cells } = line;
    const row = markedIn(cellsOf(line), grades) ?? areasIn(cells, grades);
    judgments.push(...row.map((judgment) => ({ ...judgment, lines: [number, number] as const })));
    rows += 1;
  }
  return { rows, judgments };
}

type Graded = Pick<FoundJudgment, "question" | "grade">;

/** The areas of a row, each below the grade that it has. */
const areasIn = (cells: NonNullable<ReadingLine["cells"]>, grades: readonly (Grade | null)[]): Graded[] =>
  cells.flatMap(({ text }, column) => {
    const grade = grades[column];
    const areas = text.split("\n").filter((area) => isWords(area) && gradeOf(area) === null);
    return grade ? areas.map((area) => ({ question: area.startsWith("• ") ? area.slice(2) : area, grade })) : [];
  });

const LONGEST_MARK = 3;

/** The area that begins a row with nothing but marks below the grades: it has the grade of the one that is marked. Null for a row of areas. */
function markedIn(
  [area = "", ...rest]: readonly string[],
  [above = null, ...grades]: readonly (Grade | null)[],
): Graded[] | null {
  if (above !== null || !isWords(area) || rest.some((cell) => cell.length > LONGEST_MARK)) return null;
  const marked = grades.filter((_, column) => (rest[column] ?? "") !== "");
  const [grade = null] = marked;
  return grade !== null && marked.length === 1 ? [{ question: area, grade }] : [];
}

/** "| Area | Judgment |" above "| Preventing crime | Good |": a row for each question, which its first cell has. */
function rowsBelow(lines: readonly ReadingLine[], at: number): GradeTable {
  const below = lines.slice(at, at + 60).map((line) => (line.cells ? cellsOf(line) : null));
  const end = below.indexOf(null);
  const table = below.slice(0, end < 0 ? undefined : end).map((cells) => cells ?? []);
  const { column, named } = gradeColumnOf(table);
  if (column <= 0) return NONE;
  const judgments: FoundJudgment[] = [];
  let rows = named ? 1 : 0;
  for (const cells of table.slice(rows)) {
    const grade = gradeOf(cells[column] ?? "");
    const question = cells.find((cell, c) => c !== column && isWords(cell) && gradeOf(cell) === null) ?? "";
    const number = lines[at + rows]?.number ?? 0;
    if (grade && question !== "") judgments.push({ question, grade, lines: [number, number] });
    else if (rows > 0 && !cells.some((cell) => gradeOf(cell))) break;
    rows += 1;
  }
  return judgments.length > 0 ? { rows, judgments } : NONE;
}

/** A question or an area, and no number in front of one. */
const isWords = (cell: string): boolean => wordsIn(cell, 8).some(({ is }) => is.length >= 3 && !hasFigure(is));

function groupsBelow(lines: readonly ReadingLine[], at: number): GradeTable {
  const judgments: FoundJudgment[] = [];
  let grade: Grade | null = null;
  let rows = 0;
  for (let line = lines[at]; line && line.text.length <= 80 && !endsIn(line.text, ".:"); line = lines[at + rows]) {
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
