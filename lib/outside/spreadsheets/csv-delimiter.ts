const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Rows that are looked at, and how much text of them at most. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 100_000;

/** How many cells each row has where the sign parts them; signs in quotes part nothing. */
function widthsOf(text: string, sign: Delimiter): number[] {
  const widths: number[] = [];
  let width = 1;
  let quoted = false;
  let fresh = true;
  for (const letter of text) {
    if (letter === '"' && (quoted || fresh)) quoted = !quoted;
    else if (letter === '"') quoted = false;
    else if (!quoted && letter === sign) width += 1;
    else if (!quoted && letter === "\n") {
      widths.push(width);
      width = 1;
      if (widths.length === MOST_LINES) return widths;
    }
    fresh = letter === sign || letter === "\n" || (letter === '"' && !quoted);
  }
  return width > 1 || widths.length === 0 ? [...widths, width] : widths;
}

/** "sep=;", by which Excel is told the sign. */
const TOLD = /^\uFEFF?sep=([,;\t|])\r?\n/i;

/** The words of a file without the line that tells the sign between its cells, and that sign where it is told. */
export function withoutSign(text: string): { readonly told: Delimiter | null; readonly rest: string } {
  const [line = "", sign] = TOLD.exec(text) ?? [];
  // Excel does not show the line, nor count it as a row.
  return sign ? { told: sign as Delimiter, rest: text.slice(line.length) } : { told: null, rest: text };
}

/**
 * The sign between the cells of a file: the one that parts most rows into the same number of cells. A comma in the words
 * parts each row otherwise; the sign of the file parts all alike, the headings too.
 */
export function delimiterOf(text: string): Delimiter {
  const head = text.slice(0, MOST_CHARACTERS);
  let best: { sign: Delimiter; alike: number; width: number } = { sign: ",", alike: 0, width: 0 };
  for (const sign of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const width of widthsOf(head, sign)) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, alike] of counts)
      if (alike > best.alike || (alike === best.alike && width > best.width)) best = { sign, alike, width };
  }
  return best.sign;
}
