import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { letterOf } from "@/lib/domain/register-import/headings";
import { columnOf } from "./cell-address";
import { elementsOf, withReplaced } from "./xml-elements";

/** What is written beside the rows of a sheet, in one column: its heading, and words by row number. */
export interface Marks {
  readonly sheet: string;
  /** Counted from 0. What stood in this column gives way. */
  readonly column: number;
  readonly words: ReadonlyMap<number, string>;
}

/**
 * A workbook with words beside some rows of one sheet. All else stays as it was, formulas and formats included: it is the
 * person's own file, and its rows keep their numbers. Null where the file is built in a way that this does not know.
 */
export function markedWorkbook(bytes: Uint8Array, { sheet, column, words }: Marks): Uint8Array | null {
  const parts = unzipSync(bytes);
  const name = partOf(parts, sheet);
  const part = name ? parts[name] : undefined;
  if (!name || !part) return null;
  const letters = letterOf(column);
  const left = new Map(words);
  const xml = strFromU8(part).replace(/<(?:\w+:)?dimension\s[^<>]*\/>/, "");
  const rows = elementsOf(xml, "row");
  if (!rows || NEVER_WRITTEN.test(xml)) return null;
  let number = 0;
  let unknown = false;
  const marked = withReplaced(xml, rows, ({ prefix, attributes, content }) => {
    const given = /\sr="(\d{1,7})"/.exec(attributes)?.[1];
    number = given === undefined ? number + 1 : Number(given);
    unknown ||= !isPlain(attributes) || (given === undefined && /\sr=/.test(attributes));
    const text = left.get(number);
    left.delete(number);
    const mark = text === undefined ? "" : cellOf(prefix, `${letters}${number}`, text);
    const kept = withoutColumn(content, letters);
    unknown ||= kept === null;
    const cells = kept ?? content;
    const at = firstAfter(cells, column);
    const own = attributes.replace(/\sspans="[^"]*"/, "");
    return `<${prefix}row${own}>${cells.slice(0, at)}${mark}${cells.slice(at)}</${prefix}row>`;
  });
  if (unknown || left.size > 0) return null;
  return zipSync({ ...parts, [name]: strToU8(marked) });
}

/** Comments and raw text could hold what looks like a row: no spreadsheet program writes either into a sheet. */
const NEVER_WRITTEN = /<!/;
/** Attributes as they are searched here: in double quotes, without spaces around the sign between. */
const isPlain = (attributes: string): boolean => /^(?:\s+[\w:.-]+="[^"]*")*\s*$/.test(attributes);

const AT = /\sr="([A-Z]+)\d+"/;
const columnLetters = (attributes: string): string => AT.exec(attributes)?.[1] ?? "";

/** A row's cells without those of one column; null where a cell is not closed. */
function withoutColumn(cells: string, letters: string): string | null {
  const found = elementsOf(cells, "c");
  if (!found?.every(({ attributes }) => isPlain(attributes))) return null;
  const gone = found.filter(({ attributes }) => columnLetters(attributes) === letters);
  return withReplaced(cells, gone, () => "");
}

/** Where in a row's cells those right of a column begin: cells that only have a format stand there too. */
const firstAfter = (cells: string, column: number): number =>
  elementsOf(cells, "c")?.find(({ attributes }) => columnOf(columnLetters(attributes)) > column + 1)?.start ??
  cells.length;

const cellOf = (prefix: string, at: string, text: string): string =>
  `<${prefix}c r="${at}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const unescaped = (text: string): string =>
  text
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity] ?? "");

/** The part of the package that holds a sheet: the workbook names the sheets, its relations say where they are. */
function partOf(parts: Readonly<Record<string, Uint8Array>>, sheet: string): string | null {
  const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"] ?? new Uint8Array());
  const attribute = (tag: string, name: string) => new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const [tag] = [...book.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)]
    .map(([one]) => one)
    .filter((one) => unescaped(attribute(one, "name")) === sheet);
  const id = tag && attribute(tag, "id");
  const [relation] = [...relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)]
    .map(([one]) => one)
    .filter((one) => attribute(one, "Id") === id);
  const target = relation && attribute(relation, "Target");
  return target ? (target.startsWith("/") ? target.slice(1) : `xl/${target}`) : null;
}
