import { LONGEST_CELL } from "@/lib/domain/register-import/limits";
import { cellText } from "./cell-text";
import { NotUnderstood } from "./not-understood";
import { readXml } from "./xml-events";

/** A sign that XML cannot hold is written `_x000D_`, seven for one. */
const LONGEST_WRITTEN = LONGEST_CELL * 7;

/** What a text of a workbook says: signs that XML cannot hold (`_x000D_`) as they are, without spaces around it. */
export const wordsOf = (written: string): string => {
  const signs = written.includes("_x")
    ? written.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : written;
  return cellText(signs.trim());
};

/** The texts that cells share, in their order, without formats and reading aids (`rPh`). */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const path: string[] = [];
  let text: string | null = null;
  readXml(xml, {
    open: (name) => {
      if (name === "si") {
        if (text !== null) throw new NotUnderstood("damaged");
        text = "";
        path.length = 0;
      } else if (text !== null) path.push(name);
    },
    close: (name) => {
      if (name === "si" && text !== null && path.length === 0) {
        strings.push(wordsOf(text));
        text = null;
      } else if (text !== null) path.pop();
    },
    text: (words) => {
      if (text === null || !(path.length <= 2 && path.at(-1) === "t" && (path.length === 1 || path[0] === "r"))) return;
      text += words;
      if (text.length > LONGEST_WRITTEN) throw new NotUnderstood("too-much-text");
    },
  });
  return strings;
}
