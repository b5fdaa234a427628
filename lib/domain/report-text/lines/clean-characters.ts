import { withoutLetterSpaces } from "./letter-spacing";

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/**
 * The same text with one kind of line end, space and hyphen, and without what only a typesetter sees: byte order
 * marks, soft hyphens, zero-width characters, ligatures, control characters, letters set apart. Quotation marks stay as published.
 */
export function cleanCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, "\n")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g, "")
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\ufb00-\ufb06]/g, (sign) => LIGATURES[sign] ?? sign)
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .split("\n")
    .map(withoutLetterSpaces)
    .join("\n");
}
