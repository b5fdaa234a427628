import { type Block, type Cell, linesOfBlock, type ReportBody, rowText } from "./block";
import { cleanCharacters } from "./clean-characters";
import { csvBlocks } from "./csv-text";
import type { LineRange } from "./line-range";
import { listMarkerOf } from "./list-marker";
import { logicalLines } from "./logical-lines";
import { isEntryOfContents } from "./page-furniture";
import { piecesOf, type ReadingLine, readingLines } from "./reading-line";
import { withBars } from "./spaced-columns";
import { withCells } from "./text-rows";

/** A report in lines: all of them as people see them, and those that the rules read. */
export interface BodyLines {
  readonly normalised: readonly string[];
  /** For each of them, the lines of the given text that it was written in. */
  readonly source: readonly LineRange[];
  readonly lines: readonly ReadingLine[];
}

export function linesOfBody(body: ReportBody): BodyLines {
  if (typeof body !== "string") return linesOfBlocks(body);
  const rows = csvBlocks(body);
  if (rows) return linesOfBlocks(rows);
  const logical = logicalLines(withBars(body));
  return {
    normalised: logical.map(({ text }) => text),
    source: logical.map(({ source }) => source),
    lines: withCells(readingLines(logical)),
  };
}

/** One line for each block and for each row of a table; notes and the page's own lines are seen and not read. */
function linesOfBlocks(blocks: readonly Block[]): BodyLines {
  const normalised: string[] = [];
  const lines: ReadingLine[] = [];
  for (const block of blocks) {
    const clean = cleanBlock(block);
    const first = normalised.length + 1;
    for (const text of linesOfBlock(clean)) normalised.push(text.replaceAll("\n", " "));
    for (const line of readLines(clean, first)) lines.push(line);
  }
  return { normalised, source: normalised.map((_, i) => [i + 1, i + 1] as const), lines };
}

function readLines(block: Block, first: number): readonly ReadingLine[] {
  if (block.kind !== "table" && isEntryOfContents(block.text.trim())) return [];
  switch (block.kind) {
    case "note":
    case "furniture":
      return [];
    case "table":
      return block.rows.map((row, i) => rowLine(row, first + i));
    case "item": {
      const kind = block.mark === "" || !/[\p{L}\d]/u.test(block.mark) || block.mark === "o" ? "sign" : "number";
      const marker = { kind, sign: block.mark, width: 0 } as const;
      return wordsOf(block.text).map((text, i) => ({
        number: first,
        text,
        marker: i === 0 ? marker : null,
        indent: block.depth * 2,
        level: 0,
        cells: null,
        cut: false,
      }));
    }
    default: {
      const level = block.kind === "heading" ? block.level : null;
      return wordsOf(block.text).map((words) => {
        const marker = listMarkerOf(words);
        const text = words.slice(marker?.width ?? 0);
        return { number: first, text, marker, indent: 0, level, cells: null, cut: false };
      });
    }
  }
}

const wordsOf = (text: string): readonly string[] =>
  piecesOf(text.replace(/\s+/g, " ").trim()).filter((piece) => piece.trim() !== "");

function rowLine(row: readonly Cell[], number: number): ReadingLine {
  // One cell over the whole table reads as what it says
  const text = row.length === 1 ? (row[0]?.text.replaceAll("\n", " ") ?? "") : rowText(row);
  return { number, text: text.slice(0, 6_000), marker: null, indent: 0, level: null, cells: row, cut: false };
}

function cleanBlock(block: Block): Block {
  if (block.kind !== "table") return { ...block, text: cleanCharacters(block.text).replaceAll("\n", " ").trim() };
  const rows = block.rows.map((row) => row.map(({ text, span }) => ({ text: cleanCharacters(text).trim(), span })));
  return { kind: "table", rows };
}
