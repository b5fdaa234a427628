/** A cell of a table: its words, a line of the text for each line that is seen; "• " begins an item in it. */
export interface Cell {
  readonly text: string;
  /** How many columns it covers. */
  readonly span: number;
}

/**
 * A piece of a report as its file tells it apart: what is a heading there, an item of a list, a row of a table, a note, or
 * the page's own, nobody has to guess from the words.
 */
export type Block =
  /** Levels count from 1; 7 is set apart by its letters alone (bold, or larger than its paragraphs). */
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Depths count from 0. The mark is what stands before the words: "•", "2.", "(a)". */
  | { readonly kind: "item"; readonly depth: number; readonly mark: string; readonly text: string }
  /** A cell that covers several rows stands in each of them. A row of one cell is a band over all columns. */
  | { readonly kind: "table"; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "furniture"; readonly text: string };

/** A report as it is given: text that somebody pasted, or the blocks of a file. */
export type ReportBody = string | readonly Block[];

/** A row on one line, as people see it beside a draft. */
export const rowText = (row: readonly Cell[]): string =>
  `| ${row.map(({ text }) => text.replaceAll("\n", " ")).join(" | ")} |`;

/** The lines that a block takes: one, or one for each row of a table. */
export function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "table":
      return block.rows.map(rowText);
    case "item":
      return [`${"  ".repeat(block.depth)}${block.mark === "•" ? "-" : block.mark} ${block.text}`];
    default:
      return [block.text];
  }
}

/** The blocks as text: what is counted, and shown where nothing is read from it. */
export const textOfBlocks = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === "table" ? linesOfBlock(block) : [...linesOfBlock(block), ""])).join("\n");
