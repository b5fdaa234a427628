/** Text that is HTML already. Whatever else is put into a page is taken for words and shown as they are. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | false | undefined | readonly Part[];

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Signs that do not print and that no XML may hold; they come with what is pasted from other programs. */
const UNPRINTED = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/** Words as HTML and XML show them: no sign of theirs is markup, and one that does not print is a space. */
export const escaped = (words: string): string =>
  words.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign).replace(UNPRINTED, " ");

function written(part: Part): string {
  if (part === null || part === false || part === undefined) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return part.map(written).join("");
}

/** A piece of a page: what stands between the signs of the template is escaped, unless it is a piece itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((text, string, at) => text + written(parts[at - 1]) + string));
