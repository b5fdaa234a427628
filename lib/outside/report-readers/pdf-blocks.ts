import type { Block } from "@/lib/domain/report-text/lines/block";
import { joinAtHyphen, wordsOf } from "@/lib/domain/report-text/lines/hyphen-ends";
import { isKnownLine } from "@/lib/domain/report-text/lines/known-lines";
import { endsIn } from "@/lib/domain/report-text/lines/signs";
import { inReadingOrder } from "./pdf-columns";
import { gradeTableAt } from "./pdf-grades";
import type { PdfLine } from "./pdf-lines";
import { isMark, markedOf } from "./pdf-marks";
import { type PdfTable, tableAt } from "./pdf-tables";

/** Points that an item stands further right than the line above its list, where its sign is drawn and no character. */
const DEEPER = 12;
const SAME_PLACE = 3;
/** Letters so much larger than the paragraphs' make a heading; so much smaller, a note. */
const LARGE = 1.07;
const SMALL = 0.9;

/** A line of prose: its words, where they begin and end, and the mark before them. */
interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  readonly mark: { readonly sign: string; readonly x: number } | null;
  readonly begunByNote: boolean;
}

interface Open {
  kind: "heading" | "paragraph" | "item" | "note";
  readonly lines: Line[];
  readonly mark: string;
  readonly depth: number;
}

/** Puts the lines of a file together to blocks; lists, tables and paragraphs go on over the ends of columns and pages. */
export class PdfBlocks {
  readonly #blocks: (Block | { readonly heading: number; readonly text: string })[] = [];
  readonly #words = new Set<string>();
  #open: Open | null = null;
  /** Where the marks (or, without them, the words) of the open lists stand, outermost first. */
  #lists: number[] = [];
  #table: PdfTable | null = null;
  /** The usual height of letters in the file. */
  readonly #usual: number;

  constructor(usual: number) {
    this.#usual = usual;
  }

  /** Adds the lines of a page, without its furniture. */
  addPage(lines: readonly PdfLine[]): void {
    for (const word of wordsOf(lines.flatMap(({ segments }) => segments.map(({ text }) => text)).join(" ")))
      this.#words.add(word);
    for (const part of inReadingOrder(lines)) this.#addPart(part);
  }

  /** What is the page's own is seen where the page begins, and parts nothing that goes on over its end. */
  addFurniture(text: string): void {
    this.#blocks.push({ kind: "furniture", text });
  }

  /** All blocks; headings get their levels from the sizes that the file has. */
  all(): readonly Block[] {
    this.#close();
    const sizes = [...new Set(this.#blocks.flatMap((block) => ("heading" in block ? [block.heading] : [])))].sort(
      (a, b) => b - a,
    );
    return this.#blocks.map((block) =>
      "heading" in block
        ? { kind: "heading", level: Math.min(6, sizes.indexOf(block.heading) + 1), text: block.text }
        : block,
    );
  }

  #addPart(lines: readonly PdfLine[]): void {
    const edges = {
      left: Math.min(...lines.map(({ segments }) => segments[0]?.x ?? 0)),
      right: Math.max(...lines.map(({ segments }) => segments.at(-1)?.right ?? 0)),
    };
    const steps = lines
      .slice(1)
      .map((line, i) => (lines[i]?.y ?? 0) - line.y)
      .filter((step) => step > 0)
      .sort((a, b) => a - b);
    // Where most paragraphs take one line, most steps are those between paragraphs
    const usual = Math.min(steps[Math.floor(steps.length * 0.25)] ?? 0, this.#usual * 1.4);
    let above: Line | null = null;
    for (let at = 0; at < lines.length; ) {
      const table = gradeTableAt(lines, at) ?? tableAt(lines, at, at === 0 ? this.#columnsAbove : []);
      if (table) {
        this.#addTable(table);
        at += table.lines;
        above = null;
        continue;
      }
      const line = lineOf(lines[at]);
      if (line) this.#addLine(line, above, usual, edges);
      above = line;
      at += 1;
    }
  }

  /** The columns of the table that ended the page before; none where something else did. */
  get #columnsAbove(): PdfTable["columns"] {
    const last = this.#blocks.findLast((block) => !("kind" in block && block.kind === "furniture"));
    const isTable = this.#open === null && last !== undefined && "kind" in last && last.kind === "table";
    return isTable ? (this.#table?.columns ?? []) : [];
  }

  #addTable(table: PdfTable): void {
    this.#close();
    const at = this.#blocks.findLastIndex((block) => !("kind" in block && block.kind === "furniture"));
    const last = this.#blocks[at];
    const before = this.#table;
    this.#table = table;
    if (last && "kind" in last && last.kind === "table" && before && sameColumns(before, table)) {
      const [head, ...rows] = table.rows;
      const again = JSON.stringify(head) === JSON.stringify(last.rows[0]);
      this.#blocks[at] = {
        kind: "table",
        rows: [...last.rows, ...(again || !head ? [] : [head]), ...rows],
      };
    } else this.#blocks.push({ kind: "table", rows: table.rows });
  }

  #addLine(
    line: Line,
    above: Line | null,
    usual: number,
    edges: { readonly left: number; readonly right: number },
  ): void {
    const open = this.#open;
    const last = open?.lines.at(-1);
    if (open && last && this.#goesOn(open, last, line, above, usual, edges.right)) {
      open.lines.push(line);
      return;
    }
    this.#close();
    const kind =
      line.height >= this.#usual * LARGE
        ? "heading"
        : isNote(line, this.#usual, open?.kind === "note")
          ? "note"
          : "paragraph";
    if (kind !== "paragraph") {
      if (kind === "heading") this.#lists = [];
      this.#open = { kind, lines: [line], mark: "", depth: 0 };
      return;
    }
    const depth = this.#depthOf(line, last ?? null);
    this.#open = {
      kind: depth === null ? "paragraph" : "item",
      lines: [line],
      mark: line.mark?.sign ?? "•",
      depth: depth ?? 0,
    };
  }

  /** How deep an item stands; null for a paragraph. */
  #depthOf(line: Line, last: Line | null): number | null {
    const x = line.mark?.x ?? line.x;
    const within = this.#lists.findIndex((each) => Math.abs(each - x) <= SAME_PLACE);
    if (line.mark) {
      this.#lists = within >= 0 ? this.#lists.slice(0, within + 1) : [...this.#lists.filter((each) => each < x), x];
      return this.#lists.length - 1;
    }
    if (/^[“"]/.test(line.text) || isKnownLine(line.text)) {
      this.#lists = [];
      return null;
    }
    if (within >= 0 && x > 0 && !this.#signed) {
      this.#lists = this.#lists.slice(0, within + 1);
      return within;
    }
    const begins = last !== null && x >= last.x + DEEPER && (last.text.endsWith(":") || isKnownLine(last.text));
    if (begins) {
      this.#lists = [...this.#lists.filter((each) => each < x - SAME_PLACE), x];
      return this.#lists.length - 1;
    }
    if (!this.#lists.some((each) => each < x - SAME_PLACE)) this.#lists = [];
    return null;
  }

  get #signed(): boolean {
    const last = this.#blocks.findLast((block) => "kind" in block && block.kind === "item");
    return last !== undefined && "kind" in last && last.kind === "item" && this.#marks.has(last);
  }
  /** Items whose signs are characters: below them, a line without one is no item. */
  readonly #marks = new WeakSet<Block>();

  #goesOn(open: Open, last: Line, line: Line, above: Line | null, usual: number, right: number): boolean {
    if (line.mark) return false;
    const large = open.kind === "heading";
    if (Math.abs(line.height - last.height) > 1.2 || (large && line.height < this.#usual * LARGE)) return false;
    if (line.begunByNote) return false;
    if (open.kind === "note" && !open.lines[0]?.begunByNote)
      return isSmall(line, this.#usual) && !startsNote(line.text);
    const ends = /[.:;!?][”’)"']?$/.test(last.text) || /; (?:and|or)$/.test(last.text);
    const small = /^[\p{Ll}(]/u.test(line.text);
    if (ends && isKnownLine(line.text)) return false;
    if (above === null)
      return (
        !ends && (small || open.kind !== "heading") && !large && !isKnownLine(last.text) && !isKnownLine(line.text)
      );
    const step = above.y - line.y;
    // The lines of a title in large letters stand further apart than those of its paragraphs
    if (step <= 0 || step > Math.max(usual * 1.35 * Math.max(1, line.height / this.#usual), line.height * 1.2))
      return false;
    if (/^\s*(?:and|or)\s*$/.test(line.text)) return endsIn(last.text, ";,");
    if (/[:;]$|; (?:and|or)$/.test(last.text) && !large) return false;
    const begun = open.lines[0];
    const flush = begun?.mark !== null && Math.abs(line.x - (begun?.mark?.x ?? 0)) <= SAME_PLACE;
    if (open.kind === "item" && line.x < (begun?.x ?? 0) - SAME_PLACE && (ends || !flush)) return false;
    const letter = (last.right - last.x) / Math.max(1, last.text.length);
    const first = /^\S{1,80}/.exec(line.text)?.[0].length ?? 0;
    const full = last.right + (first + 1) * letter > right - letter;
    return full || (small && !ends && (flush || Math.abs(line.x - last.x) <= SAME_PLACE));
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    const text = open.lines.reduce(
      (all, line) =>
        all.endsWith("-") ? joinAtHyphen(all, line.text, this.#words) : all === "" ? line.text : `${all} ${line.text}`,
      "",
    );
    if (open.kind === "heading") this.#blocks.push({ heading: Math.round(open.lines[0]?.height ?? 10), text });
    else if (open.kind === "item") {
      const item = { kind: "item", depth: open.depth, mark: open.mark, text } as const;
      if (open.lines[0]?.mark) this.#marks.add(item);
      this.#blocks.push(item);
    } else this.#blocks.push({ kind: open.kind, text });
  }
}

/** A line as prose: its segments together, the mark of an item apart. */
function lineOf(line: PdfLine | undefined): Line | null {
  const [first, ...rest] = line?.segments ?? [];
  if (!line || !first) return null;
  const right = line.segments.at(-1)?.right ?? first.right;
  const place = { y: line.y, height: line.height, right, begunByNote: line.begunByNote };
  if (rest[0] && isMark(first.text)) {
    const sign = markedOf(`${first.text} x`)?.mark ?? first.text;
    return { ...place, text: rest.map(({ text }) => text).join(" "), x: rest[0].x, mark: { sign, x: first.x } };
  }
  const text = line.segments.map((segment) => segment.text).join(" ");
  const marked = markedOf(text);
  if (!marked) return { ...place, text, x: first.x, mark: null };
  const letter = (first.right - first.x) / Math.max(1, first.text.length);
  return {
    ...place,
    text: marked.words,
    x: first.x + letter * (text.length - marked.words.length),
    mark: { sign: marked.mark, x: first.x },
  };
}

const isSmall = ({ height }: Line, usual: number) => height < usual * SMALL;
const startsNote = (text: string) => /^[\d*†‡[]{1,4}\]?[.)]?\s+\S/.test(text);
const isNote = (line: Line, usual: number, goesOn: boolean): boolean =>
  line.begunByNote || (isSmall(line, usual) && (goesOn || line.mark !== null || startsNote(line.text)));

const sameColumns = (one: PdfTable, other: PdfTable): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every(({ x }, i) => Math.abs(x - (other.columns[i]?.x ?? 0)) <= SAME_PLACE);
