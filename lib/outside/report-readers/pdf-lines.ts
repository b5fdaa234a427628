import { joinAtHyphen, wordsOf } from "@/lib/domain/report-text/lines/hyphen-ends";
import type { PdfLine } from "./pdf-line";
import { DrawnList } from "./pdf-lists";

/** A run of characters of a page, and where it stands: points from the left and from the bottom. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The lines of a page from its runs, in the order that the file draws them, with an empty line where paragraphs stand
 * apart. `list` goes with the file from page to page: a list whose signs are drawn, and no characters.
 */
export function linesOfPage(runs: readonly TextRun[], list = new DrawnList()): string[] {
  const lines: PdfLine[] = [];
  for (const run of runs) {
    if (run.text === "") continue;
    const line = lines.at(-1);
    const sameLine = line && Math.abs(line.y - run.y) <= Math.max(2, run.height * 0.4) && run.x >= line.x - 1;
    if (line && sameLine) append(line, run);
    else if (run.text.trim() !== "") {
      lines.push({ text: run.text, x: run.x, right: run.x + run.width, y: run.y, height: run.height || 10 });
    }
  }
  return spaced(lines, list);
}

/** A gap as wide as a letter is a space; a wide one, a column. */
function append(line: PdfLine, run: TextRun): void {
  const gap = run.x - line.right;
  const needsSpace = gap > line.height * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(run.text);
  line.text += (needsSpace ? (gap > line.height * 3 ? "   " : " ") : "") + run.text;
  line.right = Math.max(line.right, run.x + run.width);
}

/** Bullets and numbers that begin an item, which is never the rest of the line above. */
const BEGINS_ITEM =
  /^\s*(?:[•◦▪●■‣\uf0b7\uf0a7–-](?:\s|$)|o\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|\d{1,2}\.\d{1,2}\s)/;

/** Paragraphs: a line goes on below when the next one's first word would not have fitted beside it. */
function spaced(lines: readonly PdfLine[], list: DrawnList): string[] {
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  const steps = lines
    .slice(1)
    .map((line, i) => (lines[i]?.y ?? 0) - line.y)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  const heights = lines.map((line) => line.height).sort((a, b) => a - b);
  const height = heights[Math.floor(heights.length * 0.5)] ?? 10;
  // Where most paragraphs take one line, most steps are those between paragraphs
  const usual = Math.min(steps[Math.floor(steps.length * 0.25)] ?? 0, height * 1.5);
  const words = wordsOf(lines.map((line) => line.text).join(" "));
  const result: string[] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    const step = above ? above.y - line.y : 0;
    // The lines of a title in large letters stand further apart than those of its paragraphs
    const near = usual * 1.35 * Math.max(1, line.height / height);
    const apart = above !== undefined && (step > near || step < -usual || Math.abs(line.height - above.height) > 1.2);
    const text = line.text.trim();
    const inCell = above !== undefined && isInCell(above, line, { left, right });
    if (above && !apart && (inCell || goesOn(above, line, right, line.height > height * 1.25))) {
      const before = result.pop() ?? "";
      result.push(before.endsWith("-") ? joinAtHyphen(before, text, words) : `${before} ${text}`);
      continue;
    }
    if (apart) result.push("");
    const sign = list.hasItem(line, above) && !BEGINS_ITEM.test(line.text) ? "• " : "";
    result.push(" ".repeat(Math.min(12, Math.max(0, Math.round((line.x - left) / 6)))) + sign + text);
  }
  list.endPage(lines);
  return result;
}

function goesOn(above: PdfLine, line: PdfLine, right: number, large: boolean): boolean {
  if (/^\s*(?:and|or)\s*$/.test(line.text)) return /[;,]$/.test(above.text.trim());
  const ends = /[:;]$|; (?:and|or)$/.test(above.text.trim().slice(-8));
  // "Metropolitan Police Service:" / "advanced phase of monitoring", in large letters
  if (BEGINS_ITEM.test(line.text) || (ends && !large)) return false;
  const letter = (above.right - above.x) / Math.max(1, above.text.length);
  const firstWord = /^\s*(\S{1,80})/.exec(line.text)?.[1]?.length ?? 0;
  return above.right + (firstWord + 1) * letter > right - letter;
}

/** Points from the left at which only a column of a table begins. */
const COLUMN = 60;

/** The lines of a narrow cell: "The force should" / "improve its use of" / "plans." */
const isInCell = (above: PdfLine, line: PdfLine, page: { readonly left: number; readonly right: number }): boolean =>
  Math.abs(above.x - line.x) <= 1 &&
  line.x - page.left > COLUMN &&
  above.right - above.x < (page.right - page.left) * 0.4 &&
  !/[.:;!?]$/.test(above.text.trim()) &&
  !BEGINS_ITEM.test(line.text);
