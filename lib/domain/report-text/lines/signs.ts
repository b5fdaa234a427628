/*
 * What a text begins or ends with, by its first or last sign: said in words, where a pattern would have to be read.
 */

const first = (text: string): string => text.charAt(0);
const between = (sign: string, from: string, to: string): boolean => sign >= from && sign <= to && sign !== "";

/** Whether the last sign is one of these. */
export const endsIn = (text: string, signs: string): boolean =>
  text !== "" && signs.includes(text.charAt(text.length - 1));

/** Whether the first sign is a capital letter, or one of those that may stand for one: a figure, an opening quotation mark. */
export const beginsCapital = (text: string, or = ""): boolean =>
  between(first(text), "A", "Z") || (text !== "" && or.includes(first(text)));

/** Whether the first sign is a small letter, or one of these. */
export const beginsSmall = (text: string, or = ""): boolean =>
  between(first(text), "a", "z") || (text !== "" && or.includes(first(text)));

export const beginsFigure = (text: string): boolean => between(first(text), "0", "9");

/** Whether a figure stands anywhere in it. */
export const hasFigure = (text: string): boolean => [...text].some((sign) => between(sign, "0", "9"));
