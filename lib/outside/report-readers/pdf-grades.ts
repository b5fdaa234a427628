import { gradeOf } from "@/lib/domain/report-text/phrases/grade-words";
import type { PdfLine, Segment } from "./pdf-lines";
import type { PdfTable } from "./pdf-tables";

/** What stands at a place of a line. */
interface Placed {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** The words that the names of grades are made of; of "Requires improvement" each may stand on a line of its own. */
const OF_GRADES = /^(?:outstanding|good|adequate|requires|improvement|inadequate|ungraded)$/i;
const FEWEST_GRADES = 3;
const MOST_HEAD_LINES = 3;
/** Lines of one table stand no further apart than so many heights of their letters. */
const FURTHEST = 5;

/**
 * The summary of a printed report that begins at `at`: grades side by side, and below each the areas of policing that have it, one
 * below another, each over as many lines as its column is narrow. Null where there is none. Columns are as close as their
 * words, so what stands between two of them is parted at the second's place, and an area begins with a capital letter.
 */
export function gradeTableAt(lines: readonly PdfLine[], at: number): PdfTable | null {
  const heads = headsAt(lines, at);
  if (!heads) return null;
  const columns = heads.grades;
  let end = at + heads.lines;
  for (let line = lines[end]; line && isBelow(lines[end - 1], line, columns); line = lines[end]) end += 1;
  const segments = lines.slice(at + heads.lines, end).flatMap((line) => line.segments);
  const starts = startsOf(columns, segments);
  const cells: string[][] = columns.map(() => []);
  for (const { column, text } of segments.flatMap((segment) => partsOf(segment, starts))) {
    const areas = cells[column] ?? [];
    const begins = areas.length === 0 || /^(?:[•▪●–-]\s*)?\p{Lu}/u.test(text);
    if (begins) areas.push(text.replace(/^[•▪●–-]\s*/, ""));
    else areas[areas.length - 1] += ` ${text}`;
  }
  if (cells.flat().length === 0) return null;
  const row = (texts: readonly string[]) => texts.map((text) => ({ text, span: 1 }));
  return {
    lines: end - at,
    columns: columns.map(({ x, right }) => ({ x, right })),
    rows: [row(columns.map(({ text }) => text)), row(cells.map((areas) => areas.join("\n")))],
  };
}

/** The words of a line with the place of each, as if all letters were of one width. */
const wordsOf = ({ text, x, right }: Segment): readonly Placed[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const place = (at: number) => x + ((right - x) * at) / text.length;
    return { text: word, x: place(index), right: place(index + word.length) };
  });

/** The grades that are named side by side from a line on, from left to right, and how many lines their names take. */
function headsAt(lines: readonly PdfLine[], at: number) {
  const words: Placed[] = [];
  let taken = 0;
  for (let line = lines[at]; line && taken < MOST_HEAD_LINES; line = lines[at + taken]) {
    const own = line.segments.flatMap(wordsOf);
    if (!own.every(({ text }) => OF_GRADES.test(text))) break;
    words.push(...own);
    taken += 1;
  }
  const grades: Placed[] = [];
  for (const word of words.filter(({ text }) => !/^improvement$/i.test(text))) {
    if (!/^requires$/i.test(word.text)) grades.push(word);
    else {
      const rest = words.find(
        ({ text, x, right }) => /^improvement$/i.test(text) && x < word.right + 20 && right > word.x,
      );
      if (!rest) return null;
      const [x, right] = [Math.min(word.x, rest.x), Math.max(word.right, rest.right)];
      grades.push({ text: `${word.text} ${rest.text}`, x, right });
    }
  }
  const names = new Set(grades.map(({ text }) => gradeOf(text)));
  const isSideBySide = lines.slice(at, at + taken).some(({ segments }) => segments.flatMap(wordsOf).length > 2);
  if (!isSideBySide || names.size !== grades.length || names.size < FEWEST_GRADES) return null;
  return { lines: taken, grades: grades.toSorted((a, b) => a.x - b.x) };
}

/** Whether a line goes on with the table: close below it, in letters no larger, and not one sentence over several columns. */
function isBelow(above: PdfLine | undefined, line: PdfLine, columns: readonly Placed[]): boolean {
  const step = (above?.y ?? 0) - line.y;
  if (step <= 0 || step > FURTHEST * line.height || line.height > (above?.height ?? 0) * 1.1) return false;
  const [x, right] = [line.segments[0]?.x ?? 0, line.segments[0]?.right ?? 0];
  return line.segments.length > 1 || columns.filter((column) => column.x > x + 3 && column.x < right - 3).length < 2;
}

const middle = ({ x, right }: { readonly x: number; readonly right: number }) => (x + right) / 2;

/**
 * Where each column begins: at the name of its grade, where its areas do; where they are set in the middle, halfway from the grade
 * before.
 */
function startsOf(columns: readonly Placed[], segments: readonly Segment[]): readonly number[] {
  const matches = (how: (one: { readonly x: number; readonly right: number }) => number) =>
    segments.filter((segment) => columns.some((column) => Math.abs(how(segment) - how(column)) < NEAR)).length;
  const isInMiddle = matches(middle) > matches(({ x }) => x);
  return columns.map((column, at) => {
    const before = columns[at - 1];
    if (!before) return Number.NEGATIVE_INFINITY;
    return isInMiddle ? (middle(before) + middle(column)) / 2 : column.x - NEAR;
  });
}
const NEAR = 5;

/** The words of a segment by the columns that they stand in. */
function partsOf(segment: Segment, starts: readonly number[]): readonly { column: number; text: string }[] {
  const columnOf = (x: number) => starts.findLastIndex((start) => x >= start);
  const parts: { column: number; text: string }[] = [];
  for (const word of wordsOf(segment)) {
    const column = columnOf(middle(word));
    const last = parts.at(-1);
    if (last?.column === column) last.text += ` ${word.text}`;
    else parts.push({ column, text: word.text });
  }
  return parts;
}
