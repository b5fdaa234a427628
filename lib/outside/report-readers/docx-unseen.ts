/** What a Word file holds that nobody sees in Word. */

const isOn = (of: string): boolean => !/w:val="(?:0|false|off)"/.test(of);

const CONTROL = /<w:showingPlcHdr\b([^>]{0,100})\/>|<w:sdtContent>|<\/w:sdtContent>/g;

/** The document without what a content control shows while nothing is filled in: "Choose an item." */
export function withoutPlaceholders(xml: string): string {
  if (!xml.includes("w:showingPlcHdr")) return xml;
  let kept = "";
  let from = 0;
  let isEmpty = false;
  let depth = 0;
  for (const { 0: tag, 1: of = "", index } of xml.matchAll(CONTROL)) {
    if (tag.startsWith("<w:showing")) isEmpty ||= depth === 0 && isOn(of);
    else if (tag === "<w:sdtContent>") {
      if (depth === 0 && !isEmpty) continue;
      if (depth === 0) kept += xml.slice(from, index + tag.length);
      isEmpty = false;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) from = index;
    }
  }
  return depth === 0 ? kept + xml.slice(from) : xml;
}
