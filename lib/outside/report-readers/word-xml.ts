import { elementsOf, type XmlElement } from "../spreadsheets/xml-elements";

/** The elements of one name in a part of a Word file; none where one of them is not closed. */
export const inside = (xml: string, name: string): readonly XmlElement[] => elementsOf(xml, name) ?? [];

/** "3" of `w:val="3"`; null where the tag has no such attribute. */
export function attributeIn(attributes: string, name: string): string | null {
  const at = attributes.indexOf(`${name}="`);
  return at < 0 ? null : (attributes.slice(at + name.length + 2).split('"', 1)[0] ?? null);
}

/** "3" of the first `<w:numId w:val="3"/>`; null where there is none. */
export function valueIn(xml: string, name: string): string | null {
  const [element] = inside(xml, name);
  return element ? attributeIn(element.attributes, "val") : null;
}

const OFF = new Set(["0", "false", "off"]);

/** Whether `<w:b/>` stands there, and is not switched off; null where it does not stand there at all. */
export function switchedOn(xml: string, name: string): boolean | null {
  const [element] = inside(xml, name);
  return element ? !OFF.has(attributeIn(element.attributes, "val") ?? "") : null;
}
