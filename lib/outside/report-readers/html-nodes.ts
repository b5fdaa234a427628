import type { DefaultTreeAdapterMap } from "parse5";

export type Node = DefaultTreeAdapterMap["node"];
export type Element = DefaultTreeAdapterMap["element"];

export const isElement = (node: Node): node is Element => "tagName" in node;
export const childrenOf = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const words = (text: string) => new Set(text.split(" "));

export const TAGS = {
  /** What a page holds beside its article, and words that are struck out. */
  dropped: words(
    "script style noscript template nav header footer aside button input select svg iframe object video audio head dialog menu del s strike",
  ),
  blocks: words(
    "p div section article main blockquote figure figcaption pre address details summary hr caption fieldset dl dt dd tr td th li",
  ),
};

const ROLE_NOTES = words("doc-endnotes doc-footnotes");
const ROLE_NOTE = words("doc-endnote doc-footnote");
const hasRole = (element: Element, roles: ReadonlySet<string>) => roles.has(attribute(element, "role") ?? "");
const hasClass = (element: Element, name: string) => (attribute(element, "class") ?? "").split(/\s+/).includes(name);

/** What programs call the notes of a page: "ftn1" (Word), "sdfootnote1" (LibreOffice). */
const NOTE_IDS = ["ftn", "edn", "sdfootnote", "sdendnote"];
const isNoteId = (id: string): boolean =>
  NOTE_IDS.some((name) => id.startsWith(name) && Number(id.slice(name.length)) > 0);

export const ROLES = {
  note: (element: Element): boolean =>
    hasRole(element, ROLE_NOTE) || (TAGS.blocks.has(element.tagName) && isNoteId(attribute(element, "id") ?? "")),
  notes: (element: Element): boolean =>
    hasRole(element, ROLE_NOTES) || hasClass(element, "footnotes") || hasClass(element, "endnotes"),
};

/** A link to a note, or from it back to its place. */
const linksNote = (element: Element): boolean =>
  hasRole(element, new Set(["doc-noteref", "doc-backlink"])) ||
  hasClass(element, "footnote-ref") ||
  hasClass(element, "footnote-back");

/** What the places of notes are called in the links to them: "#_ftn1", "#sdfootnote1sym", "#ftnt1", "#cite_note-2". */
const NOTE_PLACES = ["ftn", "fn", "note", "edn"];

/** Whether an element stands raised: by its own tag, by its style, or as the sign of a note that links to it. */
export function isRaised(element: Element): boolean {
  const to = attribute(element, "href") ?? "";
  return (
    element.tagName === "sup" ||
    hasClass(element, "MsoFootnoteReference") ||
    hasClass(element, "MsoEndnoteReference") ||
    /vertical-align\s*:\s*super/i.test(attribute(element, "style") ?? "") ||
    (to.startsWith("#") && NOTE_PLACES.some((name) => to.includes(name)))
  );
}

/**
 * How deep a list stands that its page writes beside the one that it belongs to, as Google Docs does: "lst-kix_k3f-1" is
 * the second level. Null for all others.
 */
export function levelByClass(list: Element): number | null {
  const name = (attribute(list, "class") ?? "").split(" ").find((each) => each.startsWith("lst-"));
  const level = name?.slice(name.lastIndexOf("-") + 1) ?? "";
  return level === "" || !(Number(level) >= 0) ? null : Number(level);
}

/** Whether a person sees what an element holds, in the article. */
export function shownIn(element: Element): boolean {
  const name = element.tagName;
  if (TAGS.dropped.has(name) && !(name === "header" && insideArticle(element)) && !ROLES.notes(element)) return false;
  if (attribute(element, "hidden") !== undefined || attribute(element, "aria-hidden") === "true") return false;
  return !linksNote(element) && !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style") ?? "");
}

const insideArticle = (element: Element) => {
  const parent = element.parentNode;
  return parent !== null && isElement(parent) && (parent.tagName === "article" || parent.tagName === "main");
};

/** Smaller articles are teasers of other pages. */
const SMALLEST = 200;

/** How much text each element holds, each node gone through once. */
export function sizesIn(page: Node): {
  /** The element of that name with the most in it; null when all are small. */
  readonly largest: (name: string) => Element | null;
  readonly first: (name: string) => Element | null;
} {
  const order: Node[] = [];
  const queue: Node[] = [page];
  for (let node = queue.pop(); node; node = queue.pop()) {
    order.push(node);
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i -= 1) {
      const child = children[i];
      if (child) queue.push(child);
    }
  }
  const sizes = new Map<Node, number>();
  for (const node of order.toReversed()) {
    let size = "value" in node ? node.value.trim().length : 0;
    for (const child of childrenOf(node)) size += sizes.get(child) ?? 0;
    sizes.set(node, size);
  }
  const named = (name: string) => order.filter(isElement).filter(({ tagName }) => tagName === name);
  return {
    first: (name) => named(name)[0] ?? null,
    largest: (name) => {
      let best: Element | null = null;
      for (const element of named(name))
        if ((sizes.get(element) ?? 0) > (best ? (sizes.get(best) ?? 0) : SMALLEST)) best = element;
      return best;
    },
  };
}
