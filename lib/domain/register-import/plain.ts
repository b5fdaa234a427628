/** Headings and words compared: small letters and figures, one space between. */
export const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** References compared: "W4", "W 4" and "w-4" are one, "1.1" and "11" are two. */
export const referenceKey = (reference: string): string => plain(reference).replace(/(?<=\p{L}) (?=\p{N})/gu, "");
