import { strFromU8, strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import type { Block } from "@/lib/domain/report-text/lines/block";
import { endsIn } from "@/lib/domain/report-text/lines/signs";
import { hiddenStyles, withoutPlaceholders } from "./docx-unseen";
import { seenRows, textInCell } from "./table-cells";

/** What the library makes of a Word file: only what is used of it. */
interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level?: string | number; readonly isOrdered?: boolean } | null;
  readonly isStrikethrough?: boolean;
  readonly isBold?: boolean;
  readonly verticalAlignment?: string;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

const DOCUMENT = "word/document.xml";
const STYLES = "word/styles.xml";

/**
 * The document as the library reads it. What it would lose or show wrongly is put right first: fields and directions are
 * unwrapped, hidden words are marked as struck out, and both are left behind; so is what asks to be filled in.
 */
async function documentOf(
  parts: Readonly<Record<string, Uint8Array>>,
): Promise<{ body: WordNode; notes: readonly WordNode[] }> {
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const hidden = hiddenStyles(part(STYLES));
  const xml = withoutPlaceholders(part(DOCUMENT))
    .replace(/<\/?w:(?:fldSimple|bdo|dir)\b[^>]{0,2000}>/g, "")
    .replace(/<w:(?:vanish|dstrike)(\s[^>]{0,200})?\/>/g, "<w:strike$1/>");
  // Only the parts that were measured are packed again and read
  const buffer = Buffer.from(zipSync({ ...parts, [DOCUMENT]: strToU8(xml) }, { level: 0 }));
  let body: WordNode = { type: "document" };
  let notes: readonly WordNode[] = [];
  await mammoth.convertToHtml({ buffer }, {
    externalFileAccess: false,
    transformDocument: (read: WordNode & { notes?: { _notes?: Record<string, WordNode> } }) => {
      body = read;
      notes = Object.values(read.notes?._notes ?? {});
      return { ...read, children: [] };
    },
  } as Parameters<typeof mammoth.convertToHtml>[1]);
  return { body: seenOf(body, hidden), notes: notes.map((note) => seenOf(note, hidden)) };
}

/** A part of the document without what stands in a style that hides it. */
const seenOf = (node: WordNode, hidden: ReadonlySet<string>): WordNode =>
  hidden.size === 0
    ? node
    : {
        ...node,
        ...(node.children && {
          children: node.children
            .filter(({ styleId }) => !styleId || !hidden.has(styleId))
            .map((child) => seenOf(child, hidden)),
        }),
      };

/** The blocks of a Word file: headings by their styles, items by their numbering, notes at the end. */
export async function blocksOfDocx(parts: Readonly<Record<string, Uint8Array>>): Promise<readonly Block[]> {
  const { body, notes } = await documentOf(parts);
  const numbers = new Numbers();
  const blocks = (body.children ?? []).flatMap((node) => blocksOf(node, numbers));
  const atEnd = notes.flatMap((note) => (note.children ?? []).flatMap((node) => blocksOf(node, new Numbers())));
  return [
    ...blocks,
    ...atEnd.flatMap((block): Block[] => (block.kind === "table" ? [] : [{ kind: "note", text: block.text }])),
  ];
}

/** Counts the numbered paragraphs of each depth: the library tells that they are numbered and not how. */
class Numbers {
  readonly #latest: number[] = [];

  next(depth: number): string {
    this.#latest.length = Math.min(this.#latest.length, depth + 1);
    this.#latest[depth] = (this.#latest[depth] ?? 0) + 1;
    return `${this.#latest[depth]}.`;
  }
}

function blocksOf(node: WordNode, numbers: Numbers): Block[] {
  if (node.type === "table") return tableBlocks(node, numbers);
  if (node.type !== "paragraph") return (node.children ?? []).flatMap((child) => blocksOf(child, numbers));
  const boxes = boxesIn(node).flatMap((box) => blocksOf(box, numbers));
  return [...paragraphBlocks(node, numbers), ...boxes];
}

function paragraphBlocks(node: WordNode, numbers: Numbers): Block[] {
  const texts = wordsOf(node)
    .split("\n")
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  const [first, ...rest] = texts;
  if (first === undefined) return [];
  const style = node.styleName ?? "";
  const level = /^heading (\d)/i.exec(style)?.[1] ?? (/^title$/i.test(style) ? "1" : undefined);
  const list = listOf(node, style);
  const below = rest.map((text): Block => ({ kind: "paragraph", text }));
  if (beginsAsNote(node)) return [{ kind: "note", text: texts.join(" ") }];
  if (level) return [{ kind: "heading", level: Number(level), text: texts.join(" ") }];
  if (list)
    return [
      { kind: "item", depth: list.depth, mark: list.ordered ? numbers.next(list.depth) : "•", text: first },
      ...below,
    ];
  const bold = rest.length === 0 && first.length <= 200 && !endsIn(first, ".:;") && isBold(node);
  return [bold ? { kind: "heading", level: 7, text: first } : { kind: "paragraph", text: first }, ...below];
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

const isBold = (node: WordNode): boolean => {
  const runs = runsIn(node).filter((run) => wordsOf(run).trim() !== "");
  return runs.length > 0 && runs.every((run) => run.isBold === true);
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
function tableBlocks(table: WordNode, numbers: Numbers): Block[] {
  const rows = (table.children ?? []).filter(({ type }) => type === "tableRow").map(({ children = [] }) => children);
  if (rows.every(({ length }) => length <= 1))
    return rows.flat().flatMap((cell) => (cell.children ?? []).flatMap((child) => blocksOf(child, numbers)));
  const written = rows.map((cells) =>
    cells.map((cell) => ({
      text: cellText(cell, numbers),
      span: Math.max(1, cell.colSpan ?? 1),
      rows: cell.rowSpan ?? 1,
    })),
  );
  return [{ kind: "table", rows: seenRows(written) }];
}

const cellText = (cell: WordNode, numbers: Numbers): string =>
  textInCell((cell.children ?? []).flatMap((child) => blocksOf(child, numbers)));
