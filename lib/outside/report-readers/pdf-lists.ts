import { isKnownLine } from "@/lib/domain/report-text/lines/known-lines";
import { isPrinted } from "@/lib/domain/report-text/lines/page-furniture";
import type { PdfLine } from "./pdf-line";

/** Points that an item stands further right than the line above its list. */
const DEEPER = 12;
const SAME_PLACE = 2;
/** Lines at the end of a page among which its footers may stand. */
const FOOT = 5;

/**
 * A page printed from a browser draws the signs of its lists, so that its text has none: "The force should immediately:"
 * above lines that stand further right. Where they stand tells which lines are items, and goes on over a page's end.
 */
export class DrawnList {
  #x: number | null = null;
  /** Where the latest list of the page stood, when a footer or a paragraph has ended it. */
  #latest: number | null = null;

  /** Whether `line`, which goes on with none above it, is an item of such a list. */
  hasItem(line: PdfLine, above: PdfLine | undefined): boolean {
    const text = line.text.trim();
    if (isPrinted(text)) return false;
    if (/^[“"]/.test(text) || isKnownLine(text)) {
      this.#x = null;
      return false;
    }
    if (this.#x !== null && Math.abs(line.x - this.#x) <= SAME_PLACE) return true;
    const begins = above !== undefined && line.x >= above.x + DEEPER && leadsIn(above.text.trim());
    if (begins) this.#latest = line.x;
    if (begins || (this.#x !== null && line.x < this.#x - SAME_PLACE)) this.#x = begins ? line.x : null;
    return begins;
  }

  /** Forgets a list that does not reach the foot of its page. */
  endPage(lines: readonly PdfLine[]): void {
    const x = this.#latest;
    const atFoot = lines.slice(-FOOT).some((line) => x !== null && Math.abs(line.x - x) <= SAME_PLACE);
    this.#x = atFoot ? x : null;
    this.#latest = this.#x;
  }
}

const leadsIn = (text: string) => text.endsWith(":") || isKnownLine(text);
