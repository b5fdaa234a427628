import { Parser } from "saxen";
import { NotUnderstood } from "./not-understood";

export type Attributes = Readonly<Record<string, string>>;

export interface XmlListener {
  /** `name` without its prefix; attributes as they are written, prefixes and all, their values without entities. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (words: string) => void;
}

/**
 * Reads a part of a workbook from its beginning to its end, once, and says what stands there. Whatever XML does not allow
 * ends it as damaged, where a lenient reader would go on and guess; so does a declaration, which no spreadsheet program writes.
 */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  const refuse = () => {
    throw new NotUnderstood("damaged");
  };
  new Parser()
    .on("openTag", (name, attributes) => {
      const written = attributes();
      const values: Record<string, string> = Object.create(null);
      for (const key in written || {}) values[key] = unescaped((written as Attributes)[key] ?? "");
      open(withoutPrefix(name), values);
    })
    .on("closeTag", (name) => close?.(withoutPrefix(name)))
    .on("text", (words) => text?.(unescaped(words)))
    .on("cdata", (words) => text?.(words))
    .on("attention", () => {
      throw new NotUnderstood("declarations");
    })
    .on("error", refuse)
    .on("warn", refuse)
    .parse(xml);
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** Text without its entities; an unknown one is damage, and so is a sign that no character has. */
export function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,8})|#(\d{1,8})|(\w{1,10}));|&/gi,
    (_, hex?: string, code?: string, name = "") => {
      const point = hex ? Number.parseInt(hex, 16) : code ? Number(code) : null;
      if (point !== null && point <= 0x10ffff) return String.fromCodePoint(point);
      const sign = ENTITIES[name];
      if (sign === undefined) throw new NotUnderstood("damaged");
      return sign;
    },
  );
}

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
