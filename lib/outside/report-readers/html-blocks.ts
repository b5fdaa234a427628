import { type DefaultTreeAdapterMap, parse } from "parse5";
import type { Block } from "@/lib/domain/report-text/lines/block";
import { endsIn } from "@/lib/domain/report-text/lines/signs";
import {
  attribute,
  childrenOf,
  type Element,
  isElement,
  isRaised,
  levelByClass,
  type Node,
  ROLES,
  shownIn,
  sizesIn,
  TAGS,
} from "./html-nodes";
import { seenRows, textInCell } from "./table-cells";

/** Deeper nesting than any page has, and less than the stack can bear. */
const DEEPEST = 400;

/** The blocks of a page's article. Nothing outside the page is ever fetched. */
export function blocksOfHtml(html: string): readonly Block[] {
  const page: DefaultTreeAdapterMap["document"] = parse(html);
  const sizes = sizesIn(page);
  const start = sizes.largest("main") ?? sizes.largest("article") ?? page;
  const writer = new BlockWriter();
  write(start, writer, { depth: 0, list: null, inNotes: false });
  const blocks = writer.blocks();
  // An article whose heading stands in the page's header, which is dropped
  const title = sizes.first("h1");
  const words = title ? wordsIn(title) : "";
  const has = words === "" || blocks.slice(0, 12).some((block) => block.kind !== "table" && block.text.includes(words));
  return has ? blocks : [{ kind: "heading", level: 1, text: words }, ...blocks];
}

interface Place {
  readonly depth: number;
  /** The list that a node stands in; its numbers go on from `next`. */
  readonly list: { readonly level: number; readonly ordered: boolean; next: number } | null;
  readonly inNotes: boolean;
}

function write(node: Node, writer: BlockWriter, place: Place): void {
  if (place.depth > DEEPEST) return;
  if ("value" in node && node.nodeName === "#text") {
    writer.words(node.value);
    return;
  }
  const inside = (more: Partial<Place> = {}) => {
    const within = { ...place, depth: place.depth + 1, ...more };
    for (const child of childrenOf(node)) write(child, writer, within);
  };
  if (!isElement(node)) {
    inside();
    return;
  }
  if (!shownIn(node)) return;
  const name = node.tagName;
  const heading = headingLevel(node);
  if (name === "br") writer.end();
  else if (name === "img") writer.words(gradeInPicture(attribute(node, "alt") ?? ""));
  else if (isRaised(node) && isSign(wordsIn(node))) writer.raised(wordsIn(node));
  else if (name === "table") writeTable(node, writer, place);
  else if (heading !== null) writer.within({ kind: "heading", level: heading, text: "" }, () => inside());
  else if (name === "ul" || name === "ol") {
    writer.end();
    const first = Number(attribute(node, "start") ?? 1) || 1;
    const level = levelByClass(node) ?? (place.list?.level ?? -1) + 1;
    inside({ list: { level, ordered: name === "ol", next: first } });
    writer.end();
  } else if (name === "li" || ROLES.note(node)) {
    const { list } = place;
    const mark = list?.ordered ? `${Number(attribute(node, "value")) || list.next}.` : "•";
    if (list?.ordered) list.next = Number.parseInt(mark, 10) + 1;
    const item = { kind: "item", depth: Math.min(9, list?.level ?? 0), mark, text: "" } as const;
    writer.within(place.inNotes || ROLES.note(node) ? { kind: "note", text: "" } : item, () => inside());
  } else if (ROLES.notes(node)) {
    writer.end();
    inside({ inNotes: true });
    writer.end();
  } else if (TAGS.blocks.has(name)) {
    writer.within(
      place.inNotes ? { kind: "note", text: "" } : { kind: "paragraph", text: "" },
      () => inside(),
      isBold(node),
    );
  } else inside();
}

/** A table: its rows as they are seen, or the boxes that older pages draw around their prose. */
function writeTable(table: Element, writer: BlockWriter, place: Place): void {
  writer.end();
  const rows = rowsOf(table);
  const boxes =
    rows.every(({ length }) => length <= 1) || rows.some((cells) => cells.some(({ element }) => holdsHeading(element)));
  if (place.depth > DEEPEST / 2 || boxes) {
    for (const { element } of rows.flat()) {
      for (const child of childrenOf(element)) write(child, writer, { ...place, depth: place.depth + 4 });
      // What stands in a box of its own is no part of the one before it.
      writer.end();
    }
    return;
  }
  const written = rows.map((cells) =>
    cells.map(({ element, span, down }) => ({ text: cellText(element, place.depth), span, rows: down })),
  );
  writer.add({ kind: "table", rows: seenRows(written) });
}

interface ElementCell {
  readonly element: Element;
  readonly span: number;
  readonly down: number;
}

function rowsOf(table: Element): ElementCell[][] {
  const rows: ElementCell[][] = [];
  const count = (element: Element, name: string) => Math.max(1, Math.min(60, Number(attribute(element, name)) || 1));
  for (const part of childrenOf(table).filter(isElement)) {
    const own = part.tagName === "tr" ? [part] : childrenOf(part).filter(isElement);
    for (const row of own.filter(({ tagName }) => tagName === "tr")) {
      const cells = childrenOf(row)
        .filter(isElement)
        .filter(({ tagName }) => tagName === "td" || tagName === "th");
      rows.push(
        cells
          .filter(shownIn)
          .map((element) => ({ element, span: count(element, "colspan"), down: count(element, "rowspan") })),
      );
    }
  }
  return rows;
}

function cellText(cell: Element, depth: number): string {
  const inner = new BlockWriter();
  for (const child of childrenOf(cell)) write(child, inner, { depth: depth + 4, list: null, inNotes: false });
  return textInCell(inner.blocks());
}

function holdsHeading(root: Element): boolean {
  const queue: { node: Node; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { node, depth } = next;
    if (depth > 12) continue;
    if (isElement(node) && (headingLevel(node) !== null || (node !== root && node.tagName === "table"))) return true;
    for (const child of childrenOf(node)) queue.push({ node: child, depth: depth + 1 });
  }
  return false;
}

function headingLevel(element: Element): number | null {
  const named = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (named) return Number(named);
  return attribute(element, "role") === "heading" ? Number(attribute(element, "aria-level") ?? 2) || 2 : null;
}

/** A paragraph whose every word is bold: what content systems write where a heading is meant. */
function isBold(element: Element): boolean {
  if (element.tagName !== "p") return false;
  const own = childrenOf(element).filter(
    (child) => isElement(child) || ("value" in child && child.value.trim() !== ""),
  );
  return (
    own.length > 0 && own.every((child) => isElement(child) && (child.tagName === "strong" || child.tagName === "b"))
  );
}

/** Reports since 2021 print grades as pictures; some say the grade to those who cannot see them. */
const gradeInPicture = (alt: string) =>
  /^(?:outstanding|good|adequate|requires improvement|inadequate)$/i.test(alt.trim()) ? alt : "";

function wordsIn(element: Element): string {
  const words: string[] = [];
  const left: { node: Node; depth: number }[] = [{ node: element, depth: 0 }];
  for (let next = left.pop(); next && words.length < 400; next = left.pop()) {
    const { node, depth } = next;
    if ("value" in node && node.nodeName === "#text") words.push(node.value);
    if (depth < 12) for (const child of childrenOf(node).toReversed()) left.push({ node: child, depth: depth + 1 });
  }
  return words.join("").replace(/\s+/g, " ").trim();
}

const ORDINAL = /^(?:st|nd|rd|th)$/i;
/** What stands raised and is no word: what follows a number, or the sign of a note. */
const isSign = (text: string): boolean => ORDINAL.test(text) || /^[\d,*†‡[\]]{1,7}$/.test(text);

type Open = Exclude<Block, { kind: "table" }>;

/** Builds blocks out of words and the ends of elements. */
class BlockWriter {
  readonly #blocks: Block[] = [];
  #words: string[] = [];
  /** What the words written now belong to, innermost last, and whether it has words already. */
  readonly #open: { readonly block: Open; used: boolean }[] = [{ block: { kind: "paragraph", text: "" }, used: false }];
  #bold = false;
  #isNote = false;

  words(text: string): void {
    if (text !== "") this.#words.push(text.replace(/[ \t\r\n\f]+/g, " "));
  }

  /** "31" and a raised "st" are one word; a raised number is the sign of a note, and what begins with one is the note. */
  raised(sign: string): void {
    if (ORDINAL.test(sign)) this.#words.push(sign);
    else this.#isNote ||= this.#words.join("").trim() === "";
  }

  /** Writes what is inside an element as a block of its own; a paragraph of an item, a note or a heading is part of that. */
  within(block: Open, inside: () => void, bold = false): void {
    this.end();
    const wasBold = this.#bold;
    this.#bold ||= bold;
    const own = block.kind !== "paragraph" || this.#open.at(-1)?.block.kind === "paragraph";
    if (own) this.#open.push({ block, used: false });
    inside();
    this.end();
    if (own) this.#open.pop();
    this.#bold = wasBold;
  }

  end(): void {
    const text = this.#words.join("").replace(/ {2,}/g, " ").trim();
    this.#words = [];
    const open = this.#open.at(-1);
    if (text === "" || !open) return;
    const isNote = this.#isNote;
    this.#isNote = false;
    const { block, used } = open;
    open.used = true;
    // What follows in an item, below its first words or its inner list, is a paragraph
    const plain = block.kind === "paragraph" || (block.kind === "item" && used);
    const heading = plain && this.#bold && text.length <= 200 && !endsIn(text, ".:;");
    if (isNote) this.#blocks.push({ kind: "note", text });
    else if (heading) this.#blocks.push({ kind: "heading", level: 7, text });
    else this.#blocks.push(plain ? { kind: "paragraph", text } : { ...block, text });
  }

  add(block: Block): void {
    this.end();
    this.#blocks.push(block);
  }

  blocks(): readonly Block[] {
    this.end();
    return this.#blocks;
  }
}
