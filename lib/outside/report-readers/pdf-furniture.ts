import { isPrinted } from "@/lib/domain/report-text/lines/page-furniture";
import type { PdfLine } from "./pdf-lines";

/** The share of a page, at its head and its foot, in which its own lines stand. */
const EDGE = 0.085;

export interface PdfPage {
  readonly lines: readonly PdfLine[];
  readonly height: number;
}

const wordsOf = (line: PdfLine): string => line.segments.map(({ text }) => text).join(" ");
const shapeOf = (line: PdfLine): string => wordsOf(line).replace(/\d+/g, "#");

/** Which lines of each page are the page's own: its number, a running title, what a browser printed above and below. */
export function furnitureOf(pages: readonly PdfPage[], usual: number): readonly (readonly boolean[])[] {
  const atEdge = (page: PdfPage, line: PdfLine) => line.y > page.height * (1 - EDGE) || line.y < page.height * EDGE;
  const times = new Map<string, number>();
  for (const page of pages)
    for (const shape of new Set(page.lines.filter((line) => atEdge(page, line)).map(shapeOf)))
      times.set(shape, (times.get(shape) ?? 0) + 1);
  return pages.map((page) =>
    page.lines.map((line) => {
      const words = wordsOf(line);
      if (isPrinted(words)) return true;
      if (!atEdge(page, line)) return false;
      const number = /^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(words);
      const repeats = (times.get(shapeOf(line)) ?? 0) >= 2 && words.length <= 120;
      return number || repeats || (line.height < usual * 0.9 && line.y > page.height / 2);
    }),
  );
}
