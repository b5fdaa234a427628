import { isLetter, withoutLetterSpaces } from "@/lib/domain/report-text/lines/letter-spacing";
import type { TextRun } from "./pdf-runs";

/** Words of a line that stand together: what a wide gap parts is another segment, a cell of a row perhaps. */
export interface Segment {
  text: string;
  readonly x: number;
  right: number;
  /** That of its largest letters. */
  height: number;
}

/** What stands at one height of a page, from left to right. */
export interface PdfLine {
  readonly segments: Segment[];
  readonly y: number;
  /** That of its largest letters. */
  height: number;
  /** Whether it begins with the raised sign of a note, which is left away: what follows is the note itself. */
  readonly begunByNote: boolean;
}

/** Raised letters that belong to the number before them: "31st". */
const ORDINAL = /^(?:st|nd|rd|th)\b/;
/** A raised number, or the sign of a note. */
const NOTE_SIGN = /^[\d,*†‡[\]]{1,7}$/;

const middle = (numbers: readonly number[], otherwise: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? otherwise;

/** The height of most letters of a page. */
export function usualHeight(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>();
  for (const { text, height } of runs) {
    const rounded = Math.round(height * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The lines of a page from its runs, from its head down, whatever order the file draws them in. */
export function linesOfPage(runs: readonly TextRun[]): PdfLine[] {
  const usual = usualHeight(runs);
  const written = runs.filter(({ text }) => text.trim() !== "");
  const begin = written.filter((run) => beginsNote(run, written, usual));
  const raised = new Set(written.filter((run) => begin.includes(run) || isRaised(run, written, usual)));
  const lines: { y: number; height: number; runs: TextRun[] }[] = [];
  for (const run of written.filter((each) => !raised.has(each)).toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line && line.y - run.y <= Math.max(1.5, Math.min(line.height, run.height) * 0.4)) {
      line.runs.push(run);
      line.height = Math.max(line.height, run.height);
    } else lines.push({ y: run.y, height: run.height, runs: [run] });
  }
  for (const run of raised) {
    if (!ORDINAL.test(run.text.trim())) continue;
    const line = lines.find(({ y, height }) => y < run.y && run.y - y < height);
    line?.runs.push(run);
  }
  return lines.map(({ y, height, runs: own }) => ({
    y,
    height,
    begunByNote: begin.some((sign) => own.some((run) => follows(run, sign))),
    segments: segmentsOf(
      own,
      middle(
        own.map((run) => run.height),
        height,
      ),
    ),
  }));
}

/** Small letters that stand higher than the words right before them. */
function isRaised(run: TextRun, all: readonly TextRun[], usual: number): boolean {
  const text = run.text.trim();
  if (run.height > usual * 0.85 || !(NOTE_SIGN.test(text) || ORDINAL.test(text))) return false;
  return all.some(
    (base) => standsAbove(run, base) && run.x >= base.x && run.x <= base.x + base.width + base.height * 0.6,
  );
}

/** The small raised sign of a note where a line begins: nothing stands before it, and its note's words right behind it. */
function beginsNote(run: TextRun, all: readonly TextRun[], usual: number): boolean {
  if (run.height > usual * 0.85 || !NOTE_SIGN.test(run.text.trim())) return false;
  const beside = all.filter((other) => other !== run && Math.abs(other.y - run.y) < other.height);
  return beside.some((base) => follows(base, run)) && !beside.some((other) => other.x < run.x);
}

/** Whether `base` is what stands right behind the raised `sign`. */
const follows = (base: TextRun, sign: TextRun): boolean =>
  standsAbove(sign, base) && base.x >= sign.x + sign.width - 1 && base.x - (sign.x + sign.width) <= base.height * 0.8;

/** Whether small letters stand higher than the larger ones beside them, and no line above. */
const standsAbove = (run: TextRun, base: TextRun): boolean =>
  base !== run && base.height > run.height * 1.1 && run.y > base.y + base.height * 0.12 && run.y < base.y + base.height;

/** Letters set so far apart that no word goes on: fewer are signs in a row of cells. */
const FEWEST_LETTERS = 6;
const FARTHEST = 1.7;
const FARTHEST_WORD = 3;

/** The runs of a line whose letters are set wide as one run, its words parted: each run a word, or each a letter. */
function withWholeWords(runs: readonly TextRun[]): readonly TextRun[] {
  const drawn = runs.filter(({ text }) => text.trim() !== "");
  const [first, last] = [drawn[0], drawn.at(-1)];
  const letters = drawn.flatMap(({ text }) => text.split(" ").filter((token) => token !== ""));
  if (!first || !last || drawn.length < 2 || letters.length < FEWEST_LETTERS || !letters.every(isLetter)) return runs;
  const gaps = drawn.slice(1).map((run, i) => run.x - (drawn[i]?.x ?? 0) - (drawn[i]?.width ?? 0));
  const usual = middle(gaps, 0);
  const byLetter = letters.length === drawn.length;
  if (usual > first.height * (byLetter ? FARTHEST : FARTHEST_WORD)) return runs;
  const parts = (i: number) => i > 0 && (!byLetter || (gaps[i - 1] ?? 0) > usual * 1.5);
  const text = drawn.map((run, i) => `${parts(i) ? " " : ""}${run.text.replaceAll(" ", "")}`).join("");
  return [{ ...first, text, width: last.x + last.width - first.x }];
}

function segmentsOf(runs: readonly TextRun[], height: number): Segment[] {
  const segments: Segment[] = [];
  for (const run of withWholeWords(runs.toSorted((a, b) => a.x - b.x))) {
    const last = segments.at(-1);
    const gap = last ? run.x - last.right : 0;
    const text = withoutLetterSpaces(run.text).replace(/\s+/g, " ");
    // Words that reach into the cell beside theirs: what is drawn over their end stands in that cell
    const isOver = last !== undefined && -gap > height * 0.75 && run.x - last.x > height * 0.75;
    if (isOver && run.text.trim() !== "") last.right = run.x - 1;
    if (!last || gap > height * 0.75 || isOver) {
      if (text.trim() !== "")
        segments.push({ text: text.trim(), x: run.x, right: run.x + run.width, height: run.height });
      continue;
    }
    const parted = gap > height * 0.12 && !last.text.endsWith(" ") && !text.startsWith(" ") && !ORDINAL.test(text);
    last.text = `${last.text}${parted ? " " : ""}${text}`;
    last.right = Math.max(last.right, run.x + run.width);
    last.height = Math.max(last.height, run.height);
  }
  for (const segment of segments) segment.text = segment.text.trim();
  return segments;
}
