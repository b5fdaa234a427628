import type { Chance } from "../chance";
import type { Shown } from "../paper";

/** Lines broken at a width, as a mail program or `pdftotext` does. */
export function wrapped(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const cellInLine = (cell: string) => cell.replaceAll("\n• ", " - ").replaceAll("\n", " ");

/** One column frames what stands in it: whoever copies it gets the lines. */
const isBox = (rows: readonly (readonly string[])[]) => rows.every(({ length }) => length === 1);

/** What a person gets who copies the page and pastes it. */
export function asText(of: Chance, shown: readonly Shown[]): string {
  const bullet = of.one(["- ", "• ", "  • ", "* ", "– "]);
  const apart = of.happens(0.5) ? "\n\n" : "\n";
  const width = of.happens(0.3) ? 76 : 0;
  const lay = (text: string, indent = "") => (width > 0 ? wrapped(text, width, indent).join("\n") : text);
  const bar = of.one([" | ", "\t"]);
  return shown
    .map((block) => {
      switch (block.is) {
        case "heading":
          return block.text;
        case "paragraph":
          return lay(block.text);
        case "item": {
          const mark = block.numbered === undefined ? bullet : `${block.numbered}. `;
          return lay(`${"  ".repeat(block.depth)}${mark}${block.text}`, "  ".repeat(block.depth + 1));
        }
        case "note":
          return lay(`${block.sign}. ${block.text}`);
        case "table":
          if (isBox(block.rows)) return block.rows.flat().join("\n").replaceAll("\n• ", `\n${bullet}`);
          return block.rows
            .map((row) => (bar === "\t" ? row.map(cellInLine).join(bar) : `| ${row.map(cellInLine).join(bar)} |`))
            .join("\n");
      }
      return "";
    })
    .join(width > 0 ? "\n\n" : apart);
}

export function asMarkdown(shown: readonly Shown[]): string {
  return shown
    .map((block) => {
      switch (block.is) {
        case "heading":
          return `${"#".repeat(block.level)} ${block.text}`;
        case "paragraph":
          return block.text;
        case "item":
          return `${"  ".repeat(block.depth)}${block.numbered === undefined ? "-" : `${block.numbered}.`} ${block.text}`;
        case "note":
          return `[^${block.sign}]: ${block.text}`;
        case "table": {
          if (isBox(block.rows))
            return block.rows.flat().join("\n").replaceAll("\n", "\n\n").replaceAll("\n\n• ", "\n- ");
          const [head = [], ...rows] = block.rows.map((row) => `| ${row.map(cellInLine).join(" | ")} |`);
          return [head, `|${"---|".repeat(block.rows[0]?.length ?? 1)}`, ...rows].join("\n");
        }
      }
      return "";
    })
    .join("\n\n");
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The tables alone, as a spreadsheet program saves them. */
export const asCsv = (shown: readonly Shown[]): string =>
  shown
    .flatMap((block) => (block.is === "table" ? block.rows.map((row) => row.map(quoted).join(",")) : []))
    .join("\r\n");
