import { strFromU8, strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { withReplaced } from "../spreadsheets/xml-elements";
import { type NumberedPlace, placeIn, type WordStyle } from "./docx-styles";
import { withoutPlaceholders } from "./docx-unseen";
import { inside } from "./word-xml";

/** What a style makes of what stands in it, by its id. */
export type StyleOf = (id: string | null | undefined) => WordStyle;

/** What the library makes of a Word file: only what is used of it. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level?: string | number; readonly isOrdered?: boolean } | null;
  /** Where its number comes from, as `withPlaces` wrote it. */
  readonly indent?: { readonly start?: string };
  readonly isStrikethrough?: boolean;
  readonly isBold?: boolean;
  readonly verticalAlignment?: string;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

const DOCUMENT = "word/document.xml";
const PLACE = "numbered:";

/**
 * The document with the list of each numbered paragraph where the library keeps it: in the paragraph's indent, of which
 * nothing else is read. The library tells that a paragraph is numbered, and not by which list.
 */
const withPlaces = (xml: string): string =>
  withReplaced(xml, inside(xml, "numPr"), ({ start, end }) => {
    const own = xml.slice(start, end);
    const place = placeIn(own);
    return place ? `${own}<w:ind w:left="${PLACE}${place.level}:${place.list}"/>` : own;
  });

/** The place that was written so. */
export function placeOf({ indent }: WordNode): NumberedPlace | null {
  const [level = "", list = ""] = indent?.start?.startsWith(PLACE) ? indent.start.slice(PLACE.length).split(":") : [];
  return list === "" ? null : { list, level: Number(level) };
}

/**
 * The document as the library reads it. What it would lose or show wrongly is put right first: fields and directions are
 * unwrapped, hidden words are marked as struck out, and both are left behind; so is what asks to be filled in.
 */
export async function documentOf(
  parts: Readonly<Record<string, Uint8Array>>,
  styleOf: StyleOf,
): Promise<{ body: WordNode; notes: readonly WordNode[]; said: readonly string[] }> {
  const xml = withPlaces(withoutPlaceholders(partOf(parts, DOCUMENT)))
    .replace(/<\/?w:(?:fldSimple|bdo|dir)\b[^>]{0,2000}>/g, "")
    .replace(/<w:(?:vanish|dstrike)(\s[^>]{0,200})?\/>/g, "<w:strike$1/>");
  // Only the parts that were measured are packed again and read
  const buffer = Buffer.from(zipSync({ ...parts, [DOCUMENT]: strToU8(xml) }, { level: 0 }));
  let body: WordNode = { type: "document" };
  let notes: readonly WordNode[] = [];
  const { messages } = await mammoth.convertToHtml({ buffer }, {
    externalFileAccess: false,
    transformDocument: (read: WordNode & { notes?: { _notes?: Record<string, WordNode> } }) => {
      body = read;
      notes = Object.values(read.notes?._notes ?? {});
      return { ...read, children: [] };
    },
  } as Parameters<typeof mammoth.convertToHtml>[1]);
  return {
    body: seenOf(body, styleOf),
    notes: notes.map((note) => seenOf(note, styleOf)),
    said: messages.map(({ message }) => message),
  };
}

export const partOf = (parts: Readonly<Record<string, Uint8Array>>, name: string): string =>
  strFromU8(parts[name] ?? new Uint8Array());

/** A part of the document without what stands in a style that hides it. */
const seenOf = (node: WordNode, styleOf: StyleOf): WordNode => ({
  ...node,
  ...(node.children && {
    children: node.children.filter(({ styleId }) => !styleOf(styleId).isHidden).map((child) => seenOf(child, styleOf)),
  }),
});
