import type { Cell } from "./block";
import { type ListMarker, listMarkerOf } from "./list-marker";
import type { LogicalLine } from "./logical-lines";
import { withoutMarkdown } from "./markdown";
import { pairedRows, tabbedRows } from "./table-cells";

/** The most characters that any rule looks at in one piece, so that no line of any length can slow the reader down. */
const LONGEST_READ = 6_000;

/** A line as the rules see it: its words, its place, and what stood before its first word. */
export interface ReadingLine {
  /** Counted from 1, in the normalised lines. */
  readonly number: number;
  readonly text: string;
  readonly marker: ListMarker | null;
  readonly indent: number;
  /** The level of a heading that the file knows as one; 0 for what it knows to be none; null where nobody can say. */
  readonly level: number | null;
  /** The cells of a row of a table; null for all else. */
  readonly cells: readonly Cell[] | null;
  /** Whether the copy was cut in the middle of this line. */
  readonly cut: boolean;
}

/** "[the copy ends here]", "[text cut]" */
const CUT = /^\[[^\]]{0,60}\b(?:ends|cut|truncated|continues)\b[^\]]{0,40}\]$/i;
const isComplete = (text: string) => /[.;:!?|][)”’"']?$/.test(text);

/** A line too long to read in one piece, cut after sentences where it has any: some copies hold a whole paper in a line. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > LONGEST_READ) {
    const stop = text.slice(from, from + LONGEST_READ).lastIndexOf(". ");
    const to = from + (stop > 0 ? stop + 1 : LONGEST_READ);
    pieces.push(text.slice(from, to));
    from = to;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** "•\tverify the qualifications": Word puts a tab between the sign and its item. Elsewhere a tab parts two cells. */
const withoutTabAfterSign = (line: string) =>
  line.replace(/^(\s*\S{1,6})\t+(?=\S)/, (all, sign: string) =>
    listMarkerOf(`${sign} x`)?.width === sign.length + 1 ? `${sign} ` : all,
  );

/** A tab parts two cells: in a row of a table each tab does, also where a cell is empty. */
const withoutTabs = (line: string, row: boolean): string =>
  row
    ? line.replace(/\t/g, " | ").trim()
    : withoutTabAfterSign(line)
        .replace(/(?<=\S)\t+/g, " | ")
        .replace(/\t/g, " ");

/** The report's own lines, without empty ones and page furniture. */
export function readingLines(lines: readonly LogicalLine[]): ReadingLine[] {
  const result: ReadingLine[] = [];
  const own = lines.map((line) => (line.furniture ? "" : line.text));
  const rows = tabbedRows(own);
  const pairs = pairedRows(own);
  for (const [i, line] of lines.entries()) {
    if (line.furniture || line.text.trim() === "") continue;
    if (CUT.test(line.text.trim())) {
      const last = result.pop();
      if (last) result.push({ ...last, cut: !isComplete(last.text) });
      continue;
    }
    for (const piece of piecesOf(line.text)) {
      const plain = withoutMarkdown(
        pairs[i]
          ? `| ${piece.trim().replace("\t", " | ")} |`
          : withoutTabs(rows[i] && !rows[i - 1] && piece.startsWith("\t") ? `|${piece}` : piece, rows[i] ?? false),
      );
      const marker = listMarkerOf(plain);
      const text = plain
        .slice(marker?.width ?? 0)
        .replace(/ {2,}/g, " ")
        .trim();
      if (text !== "")
        result.push({ number: i + 1, text, marker, indent: plain.search(/\S/), level: null, cells: null, cut: false });
    }
  }
  return result;
}
