import type { Chance } from "../chance";
import type { Shown } from "../paper";
import { wrapped } from "./text";

/** Words at a place: points from the left and from the foot of the page. */
interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly text: string;
}

const LINE = 13;
const SIZE = 10;
const SIGN = 0.6 * SIZE;
/** Windows' own places for the signs that Latin-1 has not. */
const SIGNS: Readonly<Record<string, number>> = {
  "‘": 145,
  "’": 146,
  "“": 147,
  "”": 148,
  "•": 149,
  "–": 150,
  "—": 151,
};
const bytesOf = (text: string) =>
  [...text]
    .map((sign) => String.fromCharCode(SIGNS[sign] ?? sign.charCodeAt(0)))
    .join("")
    .replace(/[()\\]/g, "\\$&");

export interface Sheet {
  readonly columns: 1 | 2;
  /** The page is kept upright and turned for the reader. */
  readonly turned: boolean;
  readonly wide: boolean;
}

/** Lays the blocks out in columns, page after page, each with a running title and its number. */
function laidOut(of: Chance, shown: readonly Shown[], { columns, wide }: Sheet): Drawn[][] {
  const [width, height] = wide ? [842, 595] : [595, 842];
  const margin = 50;
  const gap = 24;
  const columnWidth = (width - 2 * margin - (columns - 1) * gap) / columns;
  const pages: Drawn[][] = [];
  const bullet = of.one(["•", "•", "-"]);
  let column: number = columns;
  let y = 0;
  const left = () => margin + column * (columnWidth + gap);
  const turnTo = () => {
    column += 1;
    if (column >= columns) {
      column = 0;
      pages.push([
        { x: margin, y: height - 30, size: 8, bold: false, text: "A made-up inspection report" },
        { x: width / 2, y: 25, size: 8, bold: false, text: String(pages.length + 1) },
      ]);
    }
    y = height - 60;
  };
  const room = (lines: number) => {
    if (y - lines * LINE < 45) turnTo();
  };
  const put = (x: number, text: string, bold = false, size = SIZE) => pages.at(-1)?.push({ x, y, size, bold, text });
  turnTo();
  const flow = (text: string, indent: number, bold = false, size = SIZE) => {
    for (const line of wrapped(text, Math.floor((columnWidth - indent) / (0.6 * size)))) {
      room(1);
      put(left() + indent, line, bold, size);
      y -= LINE;
    }
  };
  for (const block of shown) {
    switch (block.is) {
      case "heading":
        room(3);
        y -= 6;
        flow(block.text, 0, true, block.level === 1 ? 14 : block.level === 2 ? 12 : 11);
        y -= 4;
        break;
      case "paragraph":
        flow(block.text, 0);
        y -= 7;
        break;
      case "item":
        room(1);
        put(left() + 8 + block.depth * 16, block.numbered === undefined ? bullet : `${block.numbered}.`);
        flow(block.text, 24 + block.depth * 16);
        y -= 3;
        break;
      case "note":
        flow(`${block.sign} ${block.text}`, 0, false, 8);
        break;
      case "table": {
        const cells = block.rows[0]?.length ?? 1;
        const longest = Array.from(
          { length: cells },
          (_, c) =>
            Math.max(...block.rows.map((row) => (row.length === 1 ? 4 : Math.min(60, row[c]?.length ?? 0)))) + 6,
        );
        const sum = longest.reduce((a, b) => a + b, 0);
        const widths = longest.map((one) => (one / sum) * columnWidth);
        const starts = widths.map((_, c) => widths.slice(0, c).reduce((a, b) => a + b, 0));
        for (const [r, row] of block.rows.entries()) {
          const inLines = row.map((cell, c) =>
            cell
              .split("\n")
              .flatMap((line) =>
                wrapped(
                  line,
                  Math.max(8, Math.floor(((row.length === 1 ? columnWidth : (widths[c] ?? 60)) - 8) / SIGN)),
                ),
              ),
          );
          const tall = Math.max(...inLines.map(({ length }) => length));
          room(tall);
          for (const [c, lines] of inLines.entries())
            for (const [l, line] of lines.entries())
              pages
                .at(-1)
                ?.push({ x: left() + (starts[c] ?? 0), y: y - l * LINE, size: SIZE, bold: r === 0, text: line });
          y -= tall * LINE + 6;
        }
        break;
      }
    }
  }
  return pages;
}

export function asPdf(of: Chance, shown: readonly Shown[], sheet: Sheet): Uint8Array {
  const { wide, turned } = sheet;
  const [width, height] = wide ? [842, 595] : [595, 842];
  const pages = laidOut(of, shown, sheet);
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + i * 2} 0 R`).join(" ")}] >>`,
    ...["Courier", "Courier-Bold"].map(
      (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
    ),
  ];
  for (const drawn of pages) {
    const place = (x: number, y: number) => (turned ? `0 1 -1 0 ${height - y} ${x} Tm` : `1 0 0 1 ${x} ${y} Tm`);
    const draw = drawn
      .map(({ x, y, size, bold, text }) => `BT /F${bold ? 2 : 1} ${size} Tf ${place(x, y)} (${bytesOf(text)}) Tj ET`)
      .join("\n");
    const box = turned ? `[0 0 ${height} ${width}]` : `[0 0 ${width} ${height}]`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} ${turned ? "/Rotate 90" : ""} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
      `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    );
  }
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
