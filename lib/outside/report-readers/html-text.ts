import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** What a page holds beside its article. */
const DROPPED = new Set(
  "script style noscript template nav header footer aside button input select svg iframe object video audio head dialog menu".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "p div section article main h1 h2 h3 h4 h5 h6 ul ol dl dt dd blockquote figure figcaption pre address details summary hr table caption fieldset li tr".split(
    " ",
  ),
);
/** Deeper nesting than any page has, and less than the stack can bear. */
const DEEPEST = 400;

const isElement = (node: Node): node is Element => "tagName" in node;
const childrenOf = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

/** The text of a page's article: one line for each heading, paragraph, list item and row of a table. Nothing outside the page is ever fetched. */
export function textOfHtml(html: string): string {
  const page = parse(html);
  const title = pageTitle(page);
  const start = longest(page, "main") ?? longest(page, "article") ?? page;
  const writer = new LineWriter();
  write(start, writer, 0, 0);
  const text = writer.text();
  const first = text.slice(0, 2_000);
  // An article whose heading stands in the page's header, which is dropped
  return title && start !== page && !first.includes(title) ? `${title}\n\n${text}` : text;
}

function write(node: Node, writer: LineWriter, depth: number, listDepth: number): void {
  if (depth > DEEPEST) return;
  if ("value" in node && node.nodeName === "#text") {
    writer.words(node.value);
    return;
  }
  if (!isElement(node)) {
    for (const child of childrenOf(node)) write(child, writer, depth + 1, listDepth);
    return;
  }
  const name = node.tagName;
  if (DROPPED.has(name) && !(name === "header" && insideArticle(node))) return;
  if (attribute(node, "hidden") !== undefined || attribute(node, "aria-hidden") === "true") return;
  if (name === "br") writer.lineEnd();
  else if (name === "img") writer.words(gradeInPicture(attribute(node, "alt") ?? ""));
  else if (name === "tr") writeRow(node, writer, depth, listDepth);
  else if (name === "li") {
    writer.paragraphEnd();
    writer.itemStart(listDepth);
    for (const child of childrenOf(node)) write(child, writer, depth + 1, listDepth);
    writer.paragraphEnd();
  } else {
    const block = BLOCKS.has(name);
    if (block) writer.paragraphEnd();
    const inList = name === "ul" || name === "ol" ? listDepth + 1 : listDepth;
    for (const child of childrenOf(node)) write(child, writer, depth + 1, inList);
    if (block) writer.paragraphEnd();
  }
}

/** A row as its cells with " | " between them. */
function writeRow(row: Element, writer: LineWriter, depth: number, listDepth: number): void {
  writer.paragraphEnd();
  const cells = childrenOf(row).filter(
    (child) => isElement(child) && (child.tagName === "td" || child.tagName === "th"),
  );
  const [only] = cells;
  // One cell is a box around prose, as older pages lay out their findings
  if (only && cells.length === 1) for (const child of childrenOf(only)) write(child, writer, depth + 1, listDepth);
  else {
    const texts = cells.map((cell) => {
      const inner = new LineWriter();
      for (const child of childrenOf(cell)) write(child, inner, depth + 1, listDepth);
      return inner.text().replace(/\s+/g, " ").trim();
    });
    if (texts.some((text) => text !== "")) writer.words(`| ${texts.join(" | ")} |`);
  }
  writer.rowEnd();
}

/** Reports since 2021 print grades as pictures; some say the grade to those who cannot see them. */
const gradeInPicture = (alt: string) =>
  /^(?:outstanding|good|adequate|requires improvement|inadequate)$/i.test(alt.trim()) ? alt : "";

const insideArticle = (element: Element) => {
  const parent = element.parentNode;
  return parent !== null && isElement(parent) && (parent.tagName === "article" || parent.tagName === "main");
};

/** The element named `name` with the most in it: a page may have an article for each teaser. */
function longest(page: Node, name: string): Element | null {
  let best: { element: Element; size: number } | null = null;
  const queue: { node: Node; depth: number }[] = [{ node: page, depth: 0 }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { node, depth } = next;
    if (isElement(node) && node.tagName === name) {
      const size = sizeOf(node);
      if (!best || size > best.size) best = { element: node, size };
      continue;
    }
    if (depth < DEEPEST) for (const child of childrenOf(node)) queue.push({ node: child, depth: depth + 1 });
  }
  return best && best.size > 200 ? best.element : null;
}

function sizeOf(root: Node): number {
  let size = 0;
  const queue: Node[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ("value" in node) size += node.value.trim().length;
    for (const child of childrenOf(node)) queue.push(child);
  }
  return size;
}

function pageTitle(page: Node): string | null {
  // Level by level, each node looked at once: taking from the front of a long list would move all the rest
  const queue: { node: Node; depth: number }[] = [{ node: page, depth: 0 }];
  for (const { node, depth } of queue) {
    if (isElement(node) && node.tagName === "h1") {
      const inner = new LineWriter();
      write(node, inner, 0, 0);
      return inner.text().trim() || null;
    }
    if (depth < DEEPEST) for (const child of childrenOf(node)) queue.push({ node: child, depth: depth + 1 });
  }
  return null;
}

/** Builds lines out of words and ends of blocks. */
class LineWriter {
  readonly #lines: string[] = [];
  #line: string[] = [];
  #prefix = "";

  words(text: string): void {
    this.#line.push(text.replace(/[ \t\r\n\f]+/g, " "));
  }

  lineEnd(): void {
    const words = this.#line.join("").replace(/ {2,}/g, " ").trim();
    if (words !== "") {
      this.#lines.push(this.#prefix + words);
      this.#prefix = "";
    }
    this.#line = [];
  }

  paragraphEnd(): void {
    const before = this.#lines.length;
    this.lineEnd();
    if (this.#lines.length > before) this.#lines.push("");
  }

  itemStart(depth: number): void {
    this.#prefix = `${"  ".repeat(Math.max(0, Math.min(depth, 10) - 1))}- `;
  }

  /** Rows stand below one another without an empty line. */
  rowEnd(): void {
    this.lineEnd();
  }

  text(): string {
    this.lineEnd();
    return this.#lines.join("\n");
  }
}
