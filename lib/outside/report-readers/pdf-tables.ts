import type { Cell } from "@/lib/domain/report-text/lines/block";
import { kindOfLabel } from "@/lib/domain/report-text/phrases/remarks";
import type { PdfLine, Segment } from "./pdf-lines";
import { isMark } from "./pdf-marks";

/** From where to where the cells of a column stand. */
interface Column {
  x: number;
  right: number;
}

export interface PdfTable {
  /** How many lines it takes. */
  readonly lines: number;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A row without a line that has several cells ends the table when it is taller than this many lines. */
const TALLEST = 14;

/** Several cells side by side; the sign of an item and its words are none. */
const isRow = ({ segments }: PdfLine): boolean =>
  segments.length > (isMark(segments[0]?.text ?? "") && !/^\d+$/.test(segments[0]?.text ?? "") ? 2 : 1);

const overlap = (column: Column, { x, right }: Segment): boolean => x < column.right - 1 && right > column.x + 1;

/** The table that begins at `at`, from where its words stand; null where there is none. */
export function tableAt(lines: readonly PdfLine[], at: number): PdfTable | null {
  const first = lines[at];
  if (!first || !isRow(first)) return null;
  const columns: Column[] = first.segments.map(({ x, right }) => ({ x, right }));
  let rows = 1;
  let end = at + 1;
  let steps: number[] = [];
  for (let i = at + 1; i < lines.length && i - end <= TALLEST; i += 1) {
    const [line, above] = [lines[i], lines[i - 1]];
    if (!line || !above || above.y - line.y <= 0 || above.y - line.y > 5 * line.height) break;
    if (isRow(line)) {
      if (!widen(columns, line)) break;
      rows += 1;
      end = i + 1;
    } else if (!fits(columns, line) && !isBand(columns, line, lines[i + 1])) break;
  }
  if (rows < 2 || columns.length < 2) return null;
  steps = lines.slice(at + 1, end).map((line, i) => (lines[at + i]?.y ?? 0) - line.y);
  const usual = Math.min(...steps.filter((step) => step > 1), 40);
  // The lines of the last row's cells go on below its first
  for (let line = lines[end]; line && !isRow(line) && fits(columns, line); line = lines[end]) {
    const step = (lines[end - 1]?.y ?? 0) - line.y;
    if (step <= 0 || step > usual * 1.2) break;
    end += 1;
  }
  return { lines: end - at, columns, rows: rowsOf(lines.slice(at, end), columns, usual) };
}

/** Adds the cells of a row to the columns; false where one stands in two of them. */
function widen(columns: Column[], { segments }: PdfLine): boolean {
  const homes = segments.map((segment) => columns.filter((column) => overlap(column, segment)));
  if (homes.some((home) => home.length > 1)) return false;
  for (const [i, segment] of segments.entries()) {
    const [home] = homes[i] ?? [];
    if (home) {
      home.x = Math.min(home.x, segment.x);
      home.right = Math.max(home.right, segment.right);
    } else {
      columns.push({ x: segment.x, right: segment.right });
      columns.sort((a, b) => a.x - b.x);
    }
  }
  return true;
}

/** Whether a line stands in one column, and does not reach into the next. */
function fits(columns: readonly Column[], { segments }: PdfLine): boolean {
  const [x, right] = [segments[0]?.x ?? 0, segments.at(-1)?.right ?? 0];
  const next = columns.find((column) => column.x > x + 3);
  return (
    columns.some((column) => x >= column.x - 3 && x <= column.right) && (next === undefined || right <= next.x + 1)
  );
}

/** A line over all columns, above a row: "Recommendations". */
const isBand = (columns: readonly Column[], line: PdfLine, next: PdfLine | undefined): boolean =>
  next !== undefined &&
  isRow(next) &&
  line.segments.length === 1 &&
  Math.abs((line.segments[0]?.x ?? 0) - (columns[0]?.x ?? 0)) <= 3;

function rowsOf(lines: readonly PdfLine[], columns: readonly Column[], usual: number): Cell[][] {
  const gaps = lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y);
  const apart = gaps.some((gap) => gap > usual * 1.2);
  const homeOf = (segment: Segment) => columns.findLastIndex((column) => segment.x >= column.x - 3);
  // Where no space parts the rows, each begins with the cell that has the fewest lines
  const counts = columns.map(
    (_, c) => lines.filter(({ segments }) => segments.some((each) => homeOf(each) === c)).length,
  );
  const key = counts.indexOf(Math.min(...counts.filter((count) => count > 1), lines.length));
  const rows: { cells: string[][]; band: boolean; top: PdfLine }[] = [];
  for (const [i, line] of lines.entries()) {
    const whole = line.segments.length === columns.length;
    const band =
      line.segments.length === 1 &&
      (line.segments[0]?.right ?? 0) > (columns[1]?.x ?? 0) &&
      homeOf(line.segments[0] ?? { text: "", x: 0, right: 0, height: 0 }) === 0;
    const last = rows.at(-1);
    const parted = apart
      ? (gaps[i - 1] ?? 99) > usual * 1.2
      : whole || line.segments.some((each) => homeOf(each) === key);
    const starts = parted || (isLabelled(line, homeOf) && last?.cells[0]?.length !== 0);
    if (!last || starts || band || last.band) rows.push({ cells: columns.map(() => []), band, top: line });
    const row = rows.at(-1);
    for (const segment of line.segments) row?.cells[Math.max(0, homeOf(segment))]?.push(segment.text);
  }
  return rows.map(({ cells, band }) => {
    const texts = cells.map(cellText);
    const own = texts.filter((text) => text !== "");
    if (band || (own.length === 1 && texts[0] !== "" && columns.length > 2))
      return [{ text: own.join(" "), span: columns.length }];
    return texts.map((text) => ({ text, span: 1 }));
  });
}

/** Whether a line begins with the name of a sort of finding, alone in the first cell: below another one, it begins a row, however close. */
const isLabelled = ({ segments: [first] }: PdfLine, homeOf: (segment: Segment) => number): boolean =>
  first !== undefined && homeOf(first) === 0 && kindOfLabel(first.text) !== null;

/** The lines of a cell as its paragraph, its items on lines of their own. */
function cellText(lines: readonly string[]): string {
  const texts: string[] = [];
  for (const line of lines) {
    const item = /^[•▪●■◦‣–-]\s+\S/.test(line);
    if (texts.length === 0 || item) texts.push(item ? line.replace(/^\S+\s+/, "• ") : line);
    else texts[texts.length - 1] = `${texts.at(-1)} ${line}`;
  }
  return texts.join("\n");
}
