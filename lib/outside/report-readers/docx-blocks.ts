import type { Block } from "@/lib/domain/report-text/lines/block";
import { endsIn } from "@/lib/domain/report-text/lines/signs";
import { documentOf, partOf, placeOf, type StyleOf, type WordNode } from "./docx-document";
import { type Numbered, WordNumbers } from "./docx-numbering";
import { stylesIn, type WordStyle } from "./docx-styles";
import { seenRows, textInCell } from "./table-cells";

const STYLES = "word/styles.xml";
const NUMBERING = "word/numbering.xml";

/** How the blocks of a file are read: by its styles and its numbers. */
interface Reading {
  readonly styleOf: StyleOf;
  readonly numbers: WordNumbers;
  /** Counts where the file does not say how its lists count. */
  readonly plain: Numbers;
  readonly inCell: boolean;
}

/** The blocks of a Word file: headings by their styles, items by their numbering, notes at the end; and what the library said of it. */
export async function blocksOfDocx(
  parts: Readonly<Record<string, Uint8Array>>,
): Promise<{ readonly blocks: readonly Block[]; readonly said: readonly string[] }> {
  const styleOf = stylesIn(partOf(parts, STYLES));
  const { body, notes, said } = await documentOf(parts, styleOf);
  const reading = (): Reading => ({
    styleOf,
    numbers: new WordNumbers(partOf(parts, NUMBERING)),
    plain: new Numbers(),
    inCell: false,
  });
  const own = reading();
  const blocks = (body.children ?? []).flatMap((node) => blocksOf(node, own));
  const atEnd = notes.flatMap((note) => {
    const ofNote = reading();
    return (note.children ?? []).flatMap((node) => blocksOf(node, ofNote));
  });
  return {
    blocks: [
      ...blocks,
      ...atEnd.flatMap((block): Block[] => (block.kind === "table" ? [] : [{ kind: "note", text: block.text }])),
    ],
    said,
  };
}

/** Counts the numbered paragraphs of each depth, where the file tells that they are numbered and not how. */
class Numbers {
  readonly #latest: number[] = [];

  next(depth: number): string {
    this.#latest.length = Math.min(this.#latest.length, depth + 1);
    this.#latest[depth] = (this.#latest[depth] ?? 0) + 1;
    return `${this.#latest[depth]}.`;
  }
}

function blocksOf(node: WordNode, reading: Reading): Block[] {
  if (node.type === "table") return tableBlocks(node, reading);
  if (node.type !== "paragraph") return (node.children ?? []).flatMap((child) => blocksOf(child, reading));
  const boxes = boxesIn(node).flatMap((box) => blocksOf(box, reading));
  return [...paragraphBlocks(node, reading), ...boxes];
}

function paragraphBlocks(node: WordNode, reading: Reading): Block[] {
  const style = reading.styleOf(node.styleId);
  const level = headingLevel(node.styleName ?? "", style);
  const numbered = numberOf(node, level !== null, reading);
  const label = numbered?.isLabel === true;
  // A label that Word counts stands before the words, as it does on the page; so does a number that is all a cell holds
  const texts = (
    label ? `${numbered.mark}${endsIn(numbered.mark, ".:)–-") ? "" : ":"} ${wordsOf(node)}` : wordsOf(node)
  )
    .split("\n")
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  const [first, ...rest] = texts;
  if (first === undefined)
    return reading.inCell && numbered && !numbered.isSign ? [{ kind: "paragraph", text: numbered.mark }] : [];
  const below = rest.map((text): Block => ({ kind: "paragraph", text }));
  if (beginsAsNote(node)) return [{ kind: "note", text: texts.join(" ") }];
  if (level !== null) return [{ kind: "heading", level, text: texts.join(" ") }];
  if (numbered && !label && numbered.mark !== "")
    return [{ kind: "item", depth: Math.min(9, numbered.depth), mark: numbered.mark, text: first }, ...below];
  const short = rest.length === 0 && first.length <= 200 && !endsIn(first, ".:;");
  const bold = short && (style.isBold || isBold(node, reading.styleOf));
  return [bold ? { kind: "heading", level: 7, text: first } : { kind: "paragraph", text: first }, ...below];
}

/** The level of a heading: "Heading 2", "Title", what a program calls "Heading" without a number, or what its outline has. */
function headingLevel(name: string, { outline }: WordStyle): number | null {
  const [word = "", number = ""] = name.toLowerCase().split(" ");
  if (word === "title") return 1;
  if (word === "subtitle" || word === "subheading") return 2;
  return word === "heading" ? Number(number) || (outline ?? 2) : outline;
}

/** What Word shows before a paragraph: the number of its list, or that of a style that is made for items. */
function numberOf(node: WordNode, isHeading: boolean, { numbers, plain, styleOf }: Reading): Numbered | null {
  const place = placeOf(node) ?? styleOf(node.styleId).numbered;
  if (place?.list === "0") return null;
  const own = place && numbers.next(place, isHeading);
  if (own) return own;
  const list = isHeading ? null : listOf(node, node.styleName ?? "");
  if (!list) return null;
  return {
    mark: list.ordered ? plain.next(list.depth) : "•",
    isSign: !list.ordered,
    isLabel: false,
    depth: list.depth,
  };
}

function listOf(node: WordNode, style: string): { depth: number; ordered: boolean } | null {
  const styled = /^list (bullet|number)(?: (\d))?$/i.exec(style);
  if (!node.numbering && !styled) return null;
  const depth = Math.max(Number(node.numbering?.level ?? 0), Number(styled?.[2] ?? 1) - 1);
  const ordered = node.numbering ? node.numbering.isOrdered === true : styled?.[1]?.toLowerCase() === "number";
  return { depth: Math.min(9, depth), ordered };
}

/** Text boxes stand inside a run, and are read below the paragraph that holds them. */
const boxesIn = (node: WordNode): WordNode[] =>
  (node.children ?? []).flatMap((child) =>
    child.type === "paragraph" || child.type === "table" ? [child] : child.type === "tableCell" ? [] : boxesIn(child),
  );

const runsIn = (node: WordNode): WordNode[] =>
  (node.children ?? []).flatMap((child) =>
    child.type === "run" ? [child] : child.type === "paragraph" || child.type === "table" ? [] : runsIn(child),
  );

const isBold = (node: WordNode, styleOf: StyleOf): boolean => {
  const runs = runsIn(node).filter((run) => wordsOf(run).trim() !== "");
  return runs.length > 0 && runs.every((run) => run.isBold === true || styleOf(run.styleId).isBold);
};

/** A raised number, or another sign of a note, that somebody typed. */
const isNoteSign = (node: WordNode, words: string): boolean =>
  node.verticalAlignment === "superscript" && /^[\s\d,*†‡[\]]+$/.test(words);

/** Whether a paragraph begins with the raised sign that its words are the note of. */
const beginsAsNote = (node: WordNode): boolean => {
  const first = runsIn(node).find((run) => writtenIn(run).trim() !== "");
  return first !== undefined && isNoteSign(first, writtenIn(first));
};

/** The words that a person sees: not those that are hidden or struck out, nor the signs of notes. */
function wordsOf(node: WordNode): string {
  if (node.isStrikethrough) return "";
  const words = writtenIn(node);
  return isNoteSign(node, words) ? "" : words;
}

function writtenIn(node: WordNode): string {
  return (node.children ?? [])
    .map((child) => {
      switch (child.type) {
        case "text":
          return child.value ?? "";
        case "tab":
          return " ";
        case "break":
          return "\n";
        case "checkbox":
          return child.checked ? "☒" : "☐";
        case "paragraph":
        case "table":
        case "noteReference":
          return "";
        default:
          return wordsOf(child);
      }
    })
    .join("");
}

/** A table as its rows are seen; one whose rows have a single cell is a box around prose. */
function tableBlocks(table: WordNode, reading: Reading): Block[] {
  const rows = (table.children ?? []).filter(({ type }) => type === "tableRow").map(({ children = [] }) => children);
  if (rows.every(({ length }) => length <= 1))
    return rows.flat().flatMap((cell) => (cell.children ?? []).flatMap((child) => blocksOf(child, reading)));
  const written = rows.map((cells) =>
    cells.map((cell) => ({
      text: cellText(cell, reading),
      span: Math.max(1, cell.colSpan ?? 1),
      rows: cell.rowSpan ?? 1,
    })),
  );
  return [{ kind: "table", rows: seenRows(written) }];
}

const cellText = (cell: WordNode, reading: Reading): string =>
  textInCell((cell.children ?? []).flatMap((child) => blocksOf(child, { ...reading, inCell: true })));
