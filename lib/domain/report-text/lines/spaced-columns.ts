import { isGradeName } from "./grade-names";
import { beginsSmall, endsIn } from "./signs";

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

/** How many grades stand side by side above a matrix of areas. */
const FEWEST_GRADES = 3;

/**
 * Grades side by side, and below each the areas that have it: a column may be empty, and every line has areas of its own. An
 * area that goes on in small letters is one with what stands above it. Null where no such matrix begins at `at`.
 */
function matrixAt(lines: readonly string[], at: number): ReturnType<typeof tableAt> {
  const { head, below } = gradesAt(lines, at);
  if (head.length < FEWEST_GRADES || !head.every(({ text }) => isGradeName(text))) return null;
  const marked = marksAt(lines, at, head);
  if (marked) return marked;
  const rows = new Map([[at, head.map(({ text }) => text)]]);
  /** For each column, the row in which its latest area began. */
  const latest = head.map(() => -1);
  let end = below;
  for (let i = below; i < lines.length; i += 1) {
    const pieces = piecesOf(lines[i] ?? "");
    if (pieces.length === 0 && (lines[i + 1] ?? "").trim() === "") break;
    const places = pieces.map((piece) => nearest(head, piece));
    if (places.some((column, n) => column < 0 || places.indexOf(column) !== n)) break;
    if (pieces.some(({ text }) => endsIn(text, ".:;"))) break;
    for (const [n, { text }] of pieces.entries()) {
      const column = places[n] ?? 0;
      const begun = rows.get(latest[column] ?? -1);
      if (begun && beginsSmall(text)) begun[column] = `${begun[column]} ${text}`;
      else {
        const row = rows.get(i) ?? head.map(() => "");
        row[column] = text;
        rows.set(i, row);
        latest[column] = i;
      }
    }
    if (pieces.length > 0) end = i + 1;
  }
  return rows.size > 1 ? { rows, end } : null;
}

/** The names of grades in a line, with what stands below them where a name goes on there; and the line below them. */
function gradesAt(lines: readonly string[], at: number): { readonly head: readonly Piece[]; readonly below: number } {
  const head = piecesOf(lines[at] ?? "");
  const rest = piecesOf(lines[at + 1] ?? "");
  if (rest.length === 0 || rest.some(({ text }) => !beginsSmall(text))) return { head, below: at + 1 };
  const places = rest.map((piece) => nearest(head, piece));
  const whole = head.map((name, column) => {
    const more = rest.find((_, n) => places[n] === column);
    return more ? { text: `${name.text} ${more.text}`, from: name.from, to: Math.max(name.to, more.to) } : name;
  });
  return { head: whole, below: at + 2 };
}

const LONGEST_MARK = 3;

/** A matrix with an area at the left of each row, and one mark below its grade; null where its rows are others. */
function marksAt(lines: readonly string[], at: number, head: readonly Piece[]): ReturnType<typeof tableAt> {
  const rows = new Map([[at, ["", ...head.map(({ text }) => text)]]]);
  const left = head[0]?.from ?? 0;
  let end = at + 1;
  for (let i = at + 1; i < lines.length; i += 1) {
    const [area, mark, more] = piecesOf(lines[i] ?? "");
    if (!area && (lines[i + 1] ?? "").trim() !== "") continue;
    if (!area || !mark || more || area.to > left || mark.text.length > LONGEST_MARK) break;
    const column = nearest(head, mark);
    rows.set(i, [area.text, ...head.map((_, n) => (n === column ? mark.text : ""))]);
    end = i + 1;
  }
  return rows.size > 1 ? { rows, end } : null;
}

/** The column that a piece stands in: the one whose name it overlaps, or begins nearest to; -1 where it crosses into others. */
function nearest(head: readonly Piece[], { from, to }: Piece): number {
  const over = head.flatMap((name, column) => (name.from < to && name.to > from ? [column] : []));
  if (over.length > 1) return -1;
  if (over[0] !== undefined) return over[0];
  const far = head.map((name) => Math.abs(name.from - from));
  return far.indexOf(Math.min(...far));
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
      lines[at]?.includes("   ") && !lines[at]?.includes("\t") && !lines[at]?.includes("|")
        ? (matrixAt(lines, at) ?? tableAt(lines, at))
        : null;
    if (!table) continue;
    for (let i = at; i < table.end; i += 1) {
      const cells = table.rows.get(i);
      result[i] = cells ? `| ${cells.join(" | ")} |` : "";
    }
    at = table.end - 1;
  }
  return result.join("\n");
}
