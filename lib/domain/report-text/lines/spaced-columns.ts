import { endsIn } from "./signs";

/** Words that stand together in a line, and where: two spaces part them from the next. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;
const LONGEST_NAME = 44;
/** How far from the head of its column a cell may begin. */
const ASIDE = 2;

/** The pieces of a line, from left to right. */
function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let from = -1;
  for (let at = 0; at <= line.length; at += 1) {
    const gap = at === line.length || (line[at] === " " && (line[at + 1] === " " || at + 1 === line.length));
    if (from < 0 && at < line.length && line[at] !== " ") from = at;
    else if (from >= 0 && gap) {
      pieces.push({ text: line.slice(from, at), from, to: at });
      from = -1;
    }
  }
  return pieces;
}

const isHead = (pieces: readonly Piece[]): boolean =>
  pieces.length >= FEWEST_COLUMNS && pieces.every(({ text }) => text.length <= LONGEST_NAME && !endsIn(text, ".;"));

/** A piece that fills its column up to the next has only one space there. */
function cutAt(piece: Piece, starts: readonly number[]): Piece[] {
  const start = starts.find(
    (each) => each > piece.from + 1 && each < piece.to && piece.text[each - piece.from - 1] === " ",
  );
  if (start === undefined) return [piece];
  const at = start - piece.from;
  const rest = { text: piece.text.slice(at), from: start, to: piece.to };
  return [{ text: piece.text.slice(0, at - 1), from: piece.from, to: start - 1 }, ...cutAt(rest, starts)];
}

/** The cells of a line below such a head; null where its words keep to no column. */
function cellsIn(line: string, starts: readonly number[]): string[] | null {
  const cells = starts.map(() => "");
  for (const piece of piecesOf(line).flatMap((each) => cutAt(each, starts))) {
    const column = starts.findLastIndex((start) => piece.from >= start - ASIDE);
    const next = starts[column + 1];
    if (column < 0 || piece.from > (starts[column] ?? 0) + ASIDE || (next !== undefined && piece.to > next))
      return null;
    cells[column] = piece.text;
  }
  return cells;
}

/** The rows of the table whose head is at `at`, each at the line on which it begins; null where none is. */
function tableAt(
  lines: readonly string[],
  at: number,
): { readonly rows: Map<number, string[]>; readonly end: number } | null {
  const head = piecesOf(lines[at] ?? "");
  if (!isHead(head)) return null;
  const starts = head.map(({ from }) => from);
  const rows = new Map([[at, head.map(({ text }) => text)]]);
  let [row, end] = [-1, at + 1];
  for (let i = at + 1; i < lines.length; i += 1) {
    const line = lines[i] ?? "";
    if (line.trim() === "") {
      if ((lines[i + 1] ?? "").trim() === "") break;
      continue;
    }
    const cells = cellsIn(line, starts);
    if (!cells || (row < 0 && cells[0] === "")) break;
    if (cells[0] !== "") {
      row = i;
      rows.set(i, cells);
    } else {
      const begun = rows.get(row) ?? [];
      rows.set(
        row,
        begun.map((cell, c) => [cell, cells[c] ?? ""].filter((part) => part !== "").join(" ")),
      );
    }
    end = i + 1;
  }
  return rows.size > FEWEST_ROWS &&
    [...rows.values()].some((cells) => cells.filter((cell) => cell !== "").length >= FEWEST_COLUMNS)
    ? { rows, end }
    : null;
}

/**
 * A text whose tables are laid out with spaces, as programs print a page to text, with bars between their cells: a row on
 * the line where it begins, and nothing on the lines that went on with it, so that all keep their numbers.
 */
export function withBars(text: string): string {
  if (!text.includes("   ")) return text;
  const lines = text.split("\n");
  const result = [...lines];
  for (let at = 0; at < lines.length; at += 1) {
    const table =
      lines[at]?.includes("   ") && !lines[at]?.includes("\t") && !lines[at]?.includes("|") ? tableAt(lines, at) : null;
    if (!table) continue;
    for (let i = at; i < table.end; i += 1) {
      const cells = table.rows.get(i);
      result[i] = cells ? `| ${cells.join(" | ")} |` : "";
    }
    at = table.end - 1;
  }
  return result.join("\n");
}
