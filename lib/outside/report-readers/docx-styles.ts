import { attributeIn, inside, switchedOn, valueIn } from "./word-xml";

/** Where a paragraph stands in the lists of a Word file: in which, and how deep. */
export interface NumberedPlace {
  readonly list: string;
  readonly level: number;
}

/** What a style makes of what stands in it. Each may come from the style that it is based on. */
export interface WordStyle {
  readonly isHidden: boolean;
  readonly isBold: boolean;
  /** The level of a heading, from 1; null for what is none. */
  readonly outline: number | null;
  readonly numbered: NumberedPlace | null;
}

const PLAIN: WordStyle = { isHidden: false, isBold: false, outline: null, numbered: null };
const MOST_STEPS = 20;
/** Levels of an outline are those of headings, from 0; 9 is the text below them. */
const LEVELS = 9;

interface Written {
  readonly base: string | null;
  readonly isHidden: boolean | null;
  readonly isBold: boolean | null;
  readonly outline: number | null;
  readonly numbered: NumberedPlace | null;
}

/** The place that the properties of a paragraph or a style give; null where they give none. */
export function placeIn(properties: string): NumberedPlace | null {
  const [own] = inside(properties, "numPr");
  const list = own ? valueIn(own.content, "numId") : null;
  return own && list !== null ? { list, level: Number(valueIn(own.content, "ilvl") ?? 0) } : null;
}

/** The styles of a Word file by their ids, from its part `word/styles.xml`. */
export function stylesIn(styles: string): (id: string | null | undefined) => WordStyle {
  const written = new Map<string, Written>();
  for (const { attributes, content } of inside(styles, "style")) {
    const outline = Number(valueIn(content, "outlineLvl") ?? LEVELS);
    written.set(attributeIn(attributes, "styleId") ?? "", {
      base: valueIn(content, "basedOn"),
      isHidden: switchedOn(content, "vanish"),
      isBold: switchedOn(content, "b"),
      outline: outline < LEVELS ? outline + 1 : null,
      numbered: placeIn(content),
    });
  }
  const resolved = new Map<string, WordStyle>();
  const resolve = (id: string, steps: number): WordStyle => {
    const known = resolved.get(id);
    const own = written.get(id);
    if (known || !own || steps > MOST_STEPS) return known ?? PLAIN;
    const base = own.base === null ? PLAIN : resolve(own.base, steps + 1);
    const style = {
      isHidden: own.isHidden ?? base.isHidden,
      isBold: own.isBold ?? base.isBold,
      outline: own.outline ?? base.outline,
      numbered: own.numbered ?? base.numbered,
    };
    if (steps === 0) resolved.set(id, style);
    return style;
  };
  return (id) => (id ? resolve(id, 0) : PLAIN);
}
