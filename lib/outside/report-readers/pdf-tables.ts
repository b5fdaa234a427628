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

/** The cells of a line stand so near to where those of its column begin. */
const SAME_PLACE = 3;

/**
 * The table that begins at `at`, from where its words stand; null where there is none. `above` has the columns of the one that
 * ended the page before: rows whose cells begin as those do go on with it, and one is enough.
 */
export function tableAt(lines: readonly PdfLine[], at: number, above: readonly Column[] = []): PdfTable | null {
  const first = lines[at];
  if (!first || !isRow(first)) return null;
  const goesOn = first.segments.every(({ x }) => above.some((column) => Math.abs(column.x - x) <= SAME_PLACE));
  const columns: Column[] = (goesOn ? above : first.segments).map(({ x, right }) => ({ x, right }));
  let rows = 1;
  let end = at + 1;
  for (let i = at + 1; i < lines.length && i - end <= TALLEST; i += 1) {
    const [line, before] = [lines[i], lines[i - 1]];
    if (!line || !before || before.y - line.y <= 0 || before.y - line.y > 5 * line.height) break;
    if (isRow(line)) {
      if (!widen(columns, line)) break;
      rows += 1;
      end = i + 1;
    } else if (!fits(columns, line) && !isBand(columns, line, lines[i + 1])) break;
  }
  if (rows < (goesOn ? 1 : 2) || columns.length < 2) return null;
  const usual = usualStep(lines.slice(at, end), columns);
  // The lines of the last row's cells go on below its first
  for (let line = lines[end]; line && !isRow(line) && fits(columns, line); line = lines[end]) {
    const step = (lines[end - 1]?.y ?? 0) - line.y;
    // A further paragraph of a cell stands somewhat lower; what stands so at the left is below the table.
    const isFirst = homeIn(columns, line.segments[0] ?? NOWHERE) === 0;
    if (step <= 0 || step > usual * (isFirst ? 1.2 : 1.6)) break;
    end += 1;
  }
  return { lines: end - at, columns, rows: rowsOf(lines.slice(at, end), columns, usual) };
}

const NOWHERE: Segment = { text: "", x: 0, right: 0, height: 0 };

const homeIn = (columns: readonly Column[], segment: Segment): number =>
  Math.max(
    0,
    columns.findLastIndex((column) => segment.x >= column.x - 3),
  );

/** From one line of a cell to its next, at least. Lines of cells beside each other may stand closer: their paragraphs begin where they like. */
function usualStep(lines: readonly PdfLine[], columns: readonly Column[]): number {
  const steps = columns.flatMap((_, c) => {
    const own = lines.filter(({ segments }) => segments.some((each) => homeIn(columns, each) === c));
    return own.slice(1).map((line, i) => (own[i]?.y ?? 0) - line.y);
  });
  return Math.min(...steps.filter((step) => step > 1), 40);
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

interface Row {
  readonly cells: { text: string; y: number }[][];
  readonly band: boolean;
}

function rowsOf(lines: readonly PdfLine[], columns: readonly Column[], usual: number): Cell[][] {
  return partedRows(lines, columns, usual).map(({ cells, band }) => {
    const texts = cells.map((cell) => cellText(cell, usual));
    const own = texts.filter((text) => text !== "");
    if (band || (own.length === 1 && texts[0] !== "" && columns.length > 2))
      return [{ text: own.join(" "), span: columns.length }];
    return texts.map((text) => ({ text, span: 1 }));
  });
}

/**
 * The lines by their rows. Space parts them; where the paragraphs within a cell stand apart too, rows are further apart than
 * these: the least space counts that leaves no row without its first cell.
 */
function partedRows(lines: readonly PdfLine[], columns: readonly Column[], usual: number): readonly Row[] {
  const gaps = lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y);
  const least = usual * 1.2;
  const parted = (space: number) => rowsBySpace(lines, columns, gaps, space);
  const first = parted(least);
  const isBegun = ({ band, cells }: Row) => band || (cells[0]?.length ?? 0) > 0;
  const begun = first.filter(isBegun).length;
  if (begun === first.length || !gaps.some((gap) => gap > least)) return first;
  const wider = [...new Set(gaps.map((gap) => Math.round(gap)))].filter((gap) => gap > least).toSorted((a, b) => a - b);
  for (const gap of wider.slice(0, -1)) {
    const rows = parted(gap + 1);
    if (rows.filter(isBegun).length < begun) break;
    if (rows.every(isBegun)) return rows;
  }
  return rowsAround(lines, columns, usual) ?? first;
}

/** From where to where the first cell of each row stands. */
function firstCells(lines: readonly PdfLine[], columns: readonly Column[], usual: number) {
  const cells: { top: number; bottom: number }[] = [];
  for (const { y, segments } of lines) {
    if (!segments.some((each) => homeIn(columns, each) === 0)) continue;
    const last = cells.at(-1);
    if (last && last.bottom - y <= usual * 1.2) last.bottom = y;
    else cells.push({ top: y, bottom: y });
  }
  return cells;
}

/**
 * Rows whose cells are set in the middle of their row, or at its foot, as spreadsheets print them: as much of a row stands above
 * its first cell as below it, or all of it above. Null where the lines do not come out even.
 */
function rowsAround(lines: readonly PdfLine[], columns: readonly Column[], usual: number): readonly Row[] | null {
  const firsts = firstCells(lines, columns, usual);
  const ends = (bottomOf: (top: number, cell: { top: number; bottom: number }) => number): readonly number[] | null => {
    const found: number[] = [];
    let at = 0;
    for (const cell of firsts) {
      const bottom = bottomOf(lines[at]?.y ?? 0, cell);
      const end = lines.findLastIndex(({ y }) => y >= bottom - NEAR) + 1;
      if (end <= at || Math.abs((lines[end - 1]?.y ?? 0) - bottom) > NEAR) return null;
      found.push(end);
      at = end;
    }
    return at === lines.length ? found : null;
  };
  const middle = ends((top, cell) => cell.top + cell.bottom - top);
  const found = middle ?? endsBelowHeads(lines, columns, firsts) ?? ends((_, { bottom }) => bottom);
  return (
    found?.map((end, i) => ({ cells: cellsOf(lines.slice(found[i - 1] ?? 0, end), columns), band: false })) ?? null
  );
}
/** Where rows end whose cells begin at one height: each begins with its first cell, and most of the others beside it. */
function endsBelowHeads(
  lines: readonly PdfLine[],
  columns: readonly Column[],
  firsts: readonly { readonly top: number }[],
): readonly number[] | null {
  const starts = firsts.map(({ top }) => lines.findIndex(({ y }) => y === top));
  const filled = (at: number) => new Set(lines[at]?.segments.map((each) => homeIn(columns, each))).size;
  const atFoot = starts.at(-1) === lines.length - 1 && starts[1] !== 1;
  if (atFoot || starts[0] !== 0 || starts.some((at) => filled(at) < Math.max(2, columns.length * MOST_BEGUN)))
    return null;
  return [...starts.slice(1), lines.length];
}
const MOST_BEGUN = 0.6;

/** Lines that are set to one height stand so close. */
const NEAR = 2.5;

function cellsOf(lines: readonly PdfLine[], columns: readonly Column[]): Row["cells"] {
  const cells: Row["cells"] = columns.map(() => []);
  for (const line of lines) putInto(cells, line, columns);
  return cells;
}

/** The words of a line into its cells; the sign of an item and its words are one line. */
function putInto(cells: Row["cells"], { segments, y }: PdfLine, columns: readonly Column[]): void {
  for (const segment of segments) {
    const cell = cells[homeIn(columns, segment)];
    const same = cell?.at(-1);
    if (same && same.y === y) same.text += ` ${segment.text}`;
    else cell?.push({ text: segment.text, y });
  }
}

function rowsBySpace(
  lines: readonly PdfLine[],
  columns: readonly Column[],
  gaps: readonly number[],
  space: number,
): readonly Row[] {
  const apart = gaps.some((gap) => gap > space);
  const homeOf = (segment: Segment) => homeIn(columns, segment);
  // Where no space parts the rows, each begins with the cell that has the fewest lines
  const counts = columns.map(
    (_, c) => lines.filter(({ segments }) => segments.some((each) => homeOf(each) === c)).length,
  );
  const key = counts.indexOf(Math.min(...counts.filter((count) => count > 1), lines.length));
  const rows: Row[] = [];
  for (const [i, line] of lines.entries()) {
    const whole = line.segments.length === columns.length;
    const [begin] = line.segments;
    const band =
      line.segments.length === 1 &&
      (begin?.right ?? 0) > (columns[1]?.x ?? 0) &&
      begin !== undefined &&
      homeOf(begin) === 0;
    const last = rows.at(-1);
    const parted = apart ? (gaps[i - 1] ?? 99) > space : whole || line.segments.some((each) => homeOf(each) === key);
    const starts = parted || (isLabelled(line, homeOf) && last?.cells[0]?.length !== 0);
    if (!last || starts || band || last.band) rows.push({ cells: columns.map(() => []), band });
    putInto(rows.at(-1)?.cells ?? [], line, columns);
  }
  return rows;
}

/** Whether a line begins with the name of a sort of finding, alone in the first cell: below another one, it begins a row, however close. */
const isLabelled = ({ segments: [first] }: PdfLine, homeOf: (segment: Segment) => number): boolean =>
  first !== undefined && homeOf(first) === 0 && kindOfLabel(first.text) !== null;

/** The lines of a cell as its paragraphs, its items on lines of their own. */
function cellText(lines: readonly { readonly text: string; readonly y: number }[], usual: number): string {
  const texts: string[] = [];
  for (const [at, { text, y }] of lines.entries()) {
    const item = /^[•▪●■◦‣–-]\s+\S/.test(text);
    const begins = (lines[at - 1]?.y ?? y) - y > usual * 1.2;
    if (texts.length === 0 || item || begins) texts.push(item ? text.replace(/^\S+\s+/, "• ") : text);
    else texts[texts.length - 1] = `${texts.at(-1)} ${text}`;
  }
  return texts.join("\n");
}
