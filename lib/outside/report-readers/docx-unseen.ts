/** What a Word file holds that nobody sees in Word. */

const isOn = (of: string): boolean => !/w:val="(?:0|false|off)"/.test(of);

/** The styles that hide what stands in them, by themselves or by the style that they are based on. */
export function hiddenStyles(styles: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  const based = new Map<string, string>();
  for (const [, head = "", inner = ""] of styles.matchAll(/<w:style\b([^>]{0,500})>([\s\S]*?)<\/w:style>/g)) {
    const id = /w:styleId="([^"]{1,200})"/.exec(head)?.[1];
    if (!id) continue;
    const vanish = /<w:vanish\b([^>]{0,100})\/>/.exec(inner);
    if (vanish && isOn(vanish[1] ?? "")) hidden.add(id);
    const base = /<w:basedOn w:val="([^"]{1,200})"/.exec(inner)?.[1];
    if (base && !vanish) based.set(id, base);
  }
  for (const id of based.keys()) {
    let base = based.get(id);
    for (let steps = 0; base !== undefined && steps < 20 && !hidden.has(base); steps += 1) base = based.get(base);
    if (base !== undefined && hidden.has(base)) hidden.add(id);
  }
  return hidden;
}

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
