/** What stands before an item of a list: a sign ("•", "–", "o"), or a number or letter ("1.", "(a)", "2.15"). */
export interface ListMarker {
  readonly kind: "sign" | "number";
  readonly sign: string;
  /** Characters from the start of the line to the item's first word. */
  readonly width: number;
}

/**
 * Bullets of HTML, Word and PDF. Word's own come from fonts of signs, Symbol and Wingdings: as private characters or, in a
 * PDF that Word made, as the signs and letters of their places ("§", "Ø", "ü", "Ÿ").
 */
const SIGN =
  /^\s*([•◦▪▫●○■□◆◇❖‣⁃∙·➢➤►▶→➔✓✔\uf06c\uf06e\uf071\uf076\uf09f\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0e8\uf0fc]|[–—*ØüŸ-](?=\s)|[o§](?=\s+[^\s\d]))\s*/;
/** "1.", "1)", "(1)", "a)", "(iv)", "ii.", "2.15" (custody reports number their paragraphs), "S45"; not "1.1 |", a cell of a table. */
const NUMBER =
  /^\s*(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.(?=\s)|(?:[a-z]|[ivx]{2,4})\.(?=\s)|S?\d{1,2}\.\d{1,3}\.?(?=\s)|S\d{1,3}\.?(?=\s))(?!\s*\|)\s*/;
/** Signs that also stand inside sentences: "victims – particularly those who are vulnerable – receive". */
const AMBIGUOUS = /^(?:[–—*o-]|\(?[a-z0-9.]+[).])$/;

export function listMarkerOf(line: string): ListMarker | null {
  const head = line.slice(0, 200);
  const sign = SIGN.exec(head);
  if (sign?.[1]) return { kind: "sign", sign: sign[1], width: sign[0].length };
  const number = NUMBER.exec(head);
  if (number?.[1]) return { kind: "number", sign: number[1], width: number[0].length };
  return null;
}

/** The words of an item without what stands before them. */
export const withoutMarker = (line: string): string => line.slice(listMarkerOf(line)?.width ?? 0);

/** Whether the marker might be part of a sentence that happened to break before it. */
export const mayStandInSentence = (marker: ListMarker): boolean => AMBIGUOUS.test(marker.sign);
