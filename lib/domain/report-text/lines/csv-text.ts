import type { Block, Cell } from "./block";

const FEWEST_CELLS = 3;
const LONGEST_NAME = 48;
const FEWEST_ROWS = 2;

/** The records of a text in which commas (or semicolons) part the cells, and quotation marks hold those with commas. */
export function csvRecords(text: string, separator: "," | ";"): { cells: string[]; line: number }[] {
  const records: { cells: string[]; line: number }[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let [line, first] = [1, 1];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\n") line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (sign === separator || sign === "\n") {
      cells.push(cell.trim());
      cell = "";
      if (sign === separator) continue;
      records.push({ cells, line: first });
      cells = [];
      first = line;
    } else if (sign !== "\r") cell += sign;
  }
  if (cell.trim() !== "" || cells.length > 0) records.push({ cells: [...cells, cell.trim()], line: first });
  return records;
}

const isHead = (cells: readonly string[]): boolean =>
  cells.length >= FEWEST_CELLS &&
  cells.filter((cell) => cell !== "").length >= FEWEST_CELLS &&
  cells.every((cell) => cell.length <= LONGEST_NAME && (cell.length <= 8 || !cell.endsWith(".")));

/**
 * A text that is, from some line on, the rows of a CSV file: what stands above as paragraphs, and its table. Null for any
 * other text.
 */
export function csvBlocks(text: string): readonly Block[] | null {
  const lines = text.slice(0, 4_000).split("\n", 12);
  for (const [i, head] of lines.entries()) {
    const separator = head.split(";").length > head.split(",").length ? ";" : ",";
    if (!isHead(csvRecords(head, separator)[0]?.cells ?? [])) continue;
    const above = lines.slice(0, i);
    if (above.some((line) => line.length > 200)) return null;
    const records = csvRecords(text.split("\n").slice(i).join("\n"), separator).filter(({ cells }) =>
      cells.some((cell) => cell !== ""),
    );
    const width = records[0]?.cells.length ?? 0;
    // A band, "PEEL 2021/22", or a total has one cell
    const bands = records.filter(({ cells }) => cells.filter((cell) => cell !== "").length === 1).length;
    const whole = records.filter(({ cells }) => cells.length === width).length;
    const own = bands > 0 && whole > FEWEST_ROWS ? records.length - bands : records.length;
    if (records.length < FEWEST_ROWS || bands > whole || whole < own * 0.8) return null;
    const rows = records.map(({ cells }): Cell[] => {
      const own = cells.filter((cell) => cell !== "");
      return own.length === 1 && cells[0] !== ""
        ? [{ text: own[0] ?? "", span: width }]
        : cells.map((cell) => ({ text: cell, span: 1 }));
    });
    const paragraphs = above
      .filter((line) => line.trim() !== "")
      .map((line): Block => {
        const cells = csvRecords(line, separator)[0]?.cells ?? [];
        return { kind: "paragraph", text: cells.filter((cell) => cell !== "").join(" ") };
      });
    return [...paragraphs, { kind: "table", rows }];
  }
  return null;
}
