import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** What a page says, as plain elements: words, or an element with what stands in it. A link has its address and nothing else has any. */
export type Plain = string | { readonly tag: string; readonly href?: string; readonly of: readonly Plain[] };

/** What holds words and rows of them; every other element is left away and what stands in it stays. */
const KEPT = new Set(
  "h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tfoot tr th td a time strong b em blockquote".split(
    " ",
  ),
);
/** What is there to be pressed, drawn or run. */
const LEFT_AWAY = new Set(
  "script style template svg select option input textarea button label noscript dialog".split(" "),
);

/** The words of a page's main part, in the elements that hold them, without any of its looks and controls. */
export function plainOf(html: string): readonly Plain[] {
  const main = elementOf(html, "main");
  if (!main) throw new Error("The page has no main part");
  return plain(main);
}

export type Node = DefaultTreeAdapterTypes.Node;

/** The first element of that name in a page, or null. */
export const elementOf = (html: string, tag: string): Node | null => find(parse(html), tag);

function find(node: Node, tag: string): Node | null {
  if (node.nodeName === tag) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, tag);
    if (found) return found;
  }
  return null;
}

/** What stands in an element. */
export const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);

function plain(node: Node): readonly Plain[] {
  return childrenOf(node).flatMap((child): readonly Plain[] => {
    if ("value" in child) return child.value.trim() ? [child.value] : [];
    const tag = child.nodeName;
    if (LEFT_AWAY.has(tag)) return [];
    const of = plain(child);
    if (!KEPT.has(tag)) return of;
    if (of.length === 0) return [];
    const href = "attrs" in child ? child.attrs.find(({ name }) => name === "href")?.value : undefined;
    return [tag === "a" && href !== undefined ? { tag, href, of } : { tag, of }];
  });
}
