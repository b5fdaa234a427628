import { hasFigure } from "@/lib/domain/report-text/lines/signs";
import { gradeTableAt } from "./pdf-grades";
import type { PdfLine, Segment } from "./pdf-lines";
import { isMark } from "./pdf-marks";

/** A share of lines that may run over both columns: titles, and a table between them. */
const MOST_ACROSS = 0.3;
const FEWEST_LINES = 4;
/** Beside a long column that nothing runs over, the last one of a report may be short. */
const LONG_COLUMN = 12;
const FEWEST_OF_LAST = 2;
/** How much of its column the usual line of prose fills. */
const FULL = 0.5;
/** How wide the usual line of a column is, of the width of the page. */
const NARROWEST = 0.2;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * The lines of a page in the order of reading. Where prose stands in two columns, all that is left of the gap is read
 * before what is right of it; what runs over both parts them.
 */
export function inReadingOrder(lines: readonly PdfLine[]): PdfLine[][] {
  // The columns of a summary of grades are none of prose.
  for (const at of lines.keys()) {
    const taken = gradeTableAt(lines, at)?.lines;
    if (taken === undefined) continue;
    const below = inReadingOrder(lines.slice(at + taken));
    return [...inColumns(lines.slice(0, at)), lines.slice(at, at + taken), ...below].filter(({ length }) => length > 0);
  }
  return inColumns(lines);
}

function inColumns(lines: readonly PdfLine[]): PdfLine[][] {
  const gutter = gutterOf(lines);
  if (gutter === null) return [[...lines]];
  const parts: PdfLine[][] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  let across: PdfLine[] = [];
  const flush = () => {
    for (const part of [across, left, right]) if (part.length > 0) parts.push(part);
    [across, left, right] = [[], [], []];
  };
  for (const line of lines) {
    if (line.segments.some((segment) => crosses(segment, gutter))) {
      if (left.length > 0 || right.length > 0) flush();
      across.push(line);
      continue;
    }
    const on = (side: (segment: Segment) => boolean) => {
      const segments = line.segments.filter(side);
      return { ...line, segments, height: Math.max(0, ...segments.map(({ height }) => height)) };
    };
    const [own, other] = [on(({ x }) => x < gutter), on(({ x }) => x >= gutter)];
    if (own.segments.length > 0) left.push(own);
    if (other.segments.length > 0) right.push(other);
  }
  flush();
  return parts;
}

const crosses = ({ x, right }: Segment, gutter: number) => x < gutter - 1 && right > gutter + 1;

/** Where the gap between two columns of prose stands; null for a page in one column, and for a table. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  const segments = lines.flatMap((line) => line.segments);
  const [from, to] = [Math.min(...segments.map(({ x }) => x)), Math.max(...segments.map(({ right }) => right))];
  let best: { at: number; across: number } | null = null;
  for (let at = from + (to - from) * 0.35; at <= from + (to - from) * 0.65; at += 2) {
    const across = lines.filter((line) => line.segments.some((segment) => crosses(segment, at))).length;
    if (across <= lines.length * MOST_ACROSS && (!best || across < best.across)) best = { at, across };
  }
  if (!best) return null;
  const { at } = best;
  const free = lines.filter((line) => !line.segments.some((segment) => crosses(segment, at)));
  const left = free.filter((line) => line.segments.some(({ x }) => x < at));
  const right = free.filter((line) => line.segments.some(({ x }) => x >= at));
  const isLong = left.length >= LONG_COLUMN && free.length === lines.length;
  if (left.length < FEWEST_LINES || right.length < (isLong ? FEWEST_OF_LAST : FEWEST_LINES)) return null;
  const filled = (side: readonly PdfLine[], own: (segment: Segment) => boolean) => {
    const widths = side
      .map(({ segments: all }) => all.filter(own))
      .map((all) => (all.at(-1)?.right ?? 0) - (all[0]?.x ?? 0));
    return median(widths) >= Math.max(...widths) * FULL && median(widths) >= (to - from) * NARROWEST;
  };
  if (!filled(left, ({ x }) => x < at) || !filled(right, ({ x }) => x >= at)) return null;
  return hasCells(free, at) || isTable(left, right) ? null : at;
}

/** Lines of prose in columns have one piece each side, and perhaps the sign of an item before it; rows of three cells have more. */
function hasCells(lines: readonly PdfLine[], gutter: number): boolean {
  const sides = lines
    .map(({ segments }) => [segments.filter(({ x }) => x < gutter), segments.filter(({ x }) => x >= gutter)] as const)
    .filter(([left, right]) => left.length > 0 && right.length > 0);
  const pieces = (side: readonly Segment[]) => side.filter(({ text }, i) => i > 0 || !isSign(text)).length;
  const rows = sides.filter(([left, right]) => pieces(left) + pieces(right) > 2).length;
  return rows >= FEWEST_ROWS && rows >= sides.length / 2;
}
const FEWEST_ROWS = 3;
/** "•" and not "1": a number may be the cell of one. */
const isSign = (text: string): boolean => isMark(text) && !hasFigure(text);

/** The cells of a row begin at one height: where the left side has a gap, so has the right. */
function isTable(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  const starts = (side: readonly PdfLine[]) => {
    const steps = side.slice(1).map((line, i) => (side[i]?.y ?? 0) - line.y);
    const usual = median(steps);
    return side.filter((_, i) => i > 0 && (steps[i - 1] ?? 0) > usual * 1.25).map(({ y }) => y);
  };
  const [ours, theirs] = [starts(left), starts(right)];
  const shared = ours.filter((y) => theirs.some((other) => Math.abs(other - y) <= 1.5));
  return ours.length >= 2 && shared.length >= Math.max(ours.length, theirs.length) * 0.6;
}
