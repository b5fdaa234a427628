import type { Block, Cell } from "@/lib/domain/report-text/lines/block";

/** A cell as a file writes it, and how many rows it covers. */
export interface WrittenCell extends Cell {
  readonly rows: number;
}

/** Each row with the cells that reach down into it from above, where they stand in it. */
export function seenRows(written: readonly (readonly WrittenCell[])[]): Cell[][] {
  let below = new Map<number, WrittenCell>();
  return written.map((cells) => {
    const row: Cell[] = [];
    const reaching = new Map<number, WrittenCell>();
    let column = 0;
    const add = (cell: WrittenCell) => {
      row.push({ text: cell.text, span: cell.span });
      if (cell.rows > 1) reaching.set(column, { ...cell, rows: cell.rows - 1 });
      column += cell.span;
    };
    const fromAbove = () => {
      for (let over = below.get(column); over; over = below.get(column)) add(over);
    };
    for (const cell of cells) {
      fromAbove();
      add(cell);
    }
    fromAbove();
    below = reaching;
    return row;
  });
}

/** What a cell holds, a line for each paragraph or item. */
export const textInCell = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === "table") return block.rows.map((row) => row.map(({ text }) => text).join(" "));
      return block.kind === "item" ? [`${block.mark} ${block.text}`] : [block.text];
    })
    .join("\n");
