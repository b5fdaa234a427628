import { standingAlone } from "../report-text/phrases/standing-alone";
import type { ImportColumn } from "./column";
import type { SheetRow } from "./spreadsheet";

type Columns = readonly (ImportColumn | null)[];
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** Lines of one cell that are each a finding: "P2 The force should …" below "P1 The force should …". */
const PART =
  /^(?:([A-Z]{1,5}[\s.-]?\d{1,3}(?:\.\d{1,3}){0,3})[.:)]?|\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•▪●■◦*–-])\s+(?=\S)/;
const MOST_PARTS = 9;

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The parts of a row that words several findings, or the row itself. Each part keeps the row’s number, with its own behind the point. */
export function partsOf(row: SheetRow, columns: Columns): readonly SheetRow[] {
  const lines = linesOf(row.cells[columns.indexOf("text")] ?? "");
  const parts = lines.map((line) => PART.exec(line));
  if (lines.length < 2 || lines.length > MOST_PARTS || parts.some((part) => part === null)) return [row];
  if (lines.some((line) => wordsIn(line) < 5)) return [row];
  return asRows(
    row,
    columns,
    lines.map((line, i) => ({ own: parts[i]?.[1] ?? null, words: line.slice(parts[i]?.[0].length ?? 0) })),
  );
}

const TELLS = /\b(?:should|must|needs? to|ought to)\b/;
const MARK = /\s*[;,:]?\s*\((?:i{1,3}|iv|vi{0,3}|[a-h]|[1-9])\)\s+/;
const BEGINS_LIST = /\((?:i|a|1)\)\s/;

/** Lines below a first one that leads into them, or one line with "(i) … (ii) …" in it. */
function stemAndItems(text: string): { readonly stem: string; readonly items: readonly string[] } | null {
  const [stem = "", ...items] = linesOf(text);
  if (items.length === 0) {
    const [inline = "", ...marked] = BEGINS_LIST.test(text) ? stem.split(MARK) : [];
    return marked.length > 1 ? { stem: inline, items: marked } : null;
  }
  const leads =
    /[:：]$|\bto$/.test(stem) || (TELLS.test(stem) && items.every((item) => PART.test(item)) && !/[.!?]$/.test(stem));
  return leads && items.length > 1 ? { stem, items: items.map((item) => item.replace(PART, "")) } : null;
}

/**
 * The items of a row whose words lead into a list, each as a sentence of its own; or its lines where each of them tells to act.
 * The row itself where it has neither.
 */
export function itemsOf(row: SheetRow, columns: Columns): readonly SheetRow[] {
  const text = row.cells[columns.indexOf("text")] ?? "";
  if (partsOf(row, columns).length > 1) return [row];
  const list = stemAndItems(text);
  const lines = linesOf(text);
  const words = list
    ? list.items.map((item) => standingAlone(list.stem, item, false))
    : lines.every((line) => TELLS.test(line) && wordsIn(line) >= 5)
      ? lines
      : [];
  return words.length < 2 || words.length > MOST_PARTS
    ? [row]
    : asRows(
        row,
        columns,
        words.map((one) => ({ own: null, words: one })),
      );
}

function asRows(
  row: SheetRow,
  columns: Columns,
  parts: readonly { readonly own: string | null; readonly words: string }[],
): readonly SheetRow[] {
  const [text, number] = [columns.indexOf("text"), columns.indexOf("reference")];
  const reference = (row.cells[number] ?? "").trim();
  return parts.map(({ own, words }, i) => {
    const called = own ?? (reference === "" ? "" : `${reference}.${i + 1}`);
    const cells = row.cells.map((cell, at) => (at === text ? words : at === number ? called : cell));
    return { row: Math.round((row.row + (i + 1) / 10) * 10) / 10, cells };
  });
}
