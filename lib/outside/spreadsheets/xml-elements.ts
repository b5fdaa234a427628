/** An element in a text: where it begins and ends, its name's prefix, and what stands in its tag and between its tags. */
export interface XmlElement {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly attributes: string;
  readonly content: string;
}

/**
 * The elements of one name, in order; null where one is not closed. The text is gone through once, whatever it holds: a
 * tag has no `<` in it, and a search for an end begins where the last one stopped.
 */
export function elementsOf(xml: string, name: string): XmlElement[] | null {
  const opening = new RegExp(`<((?:\\w{1,20}:)?)${name}((?:\\s[^<>]*|/)?)>`, "g");
  const found: XmlElement[] = [];
  for (let tag = opening.exec(xml); tag; tag = opening.exec(xml)) {
    const [whole, prefix = "", written = ""] = tag;
    const start = tag.index;
    const within = start + whole.length;
    if (written.endsWith("/")) {
      found.push({ start, end: within, prefix, attributes: written.slice(0, -1).trimEnd(), content: "" });
      continue;
    }
    const closing = `</${prefix}${name}>`;
    const close = xml.indexOf(closing, within);
    if (close === -1) return null;
    const end = close + closing.length;
    found.push({ start, end, prefix, attributes: written, content: xml.slice(within, close) });
    opening.lastIndex = end;
  }
  return found;
}

/** A text with something else in the place of some of its elements. */
export function withReplaced(
  xml: string,
  elements: readonly XmlElement[],
  replace: (element: XmlElement) => string,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const element of elements) {
    parts.push(xml.slice(at, element.start), replace(element));
    at = element.end;
  }
  return parts.join("") + xml.slice(at);
}
