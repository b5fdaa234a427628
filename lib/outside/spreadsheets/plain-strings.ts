import { LONGEST_CELL } from "@/lib/domain/register-import/limits";
import { NotUnderstood } from "./not-understood";
import { escaped, readXml } from "./xml-events";

/** A sign that XML cannot hold is written `_x000D_`, seven for one. */
const LONGEST_WRITTEN = LONGEST_CELL * 7;

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
        strings.push(text);
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

export const plainStrings = (strings: readonly string[]): string =>
  `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings
    .map((text) => `<si><t>${escaped(text)}</t></si>`)
    .join("")}</sst>`;
