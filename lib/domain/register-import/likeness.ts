/** The pieces of three letters of a text, words apart, as PostgreSQL's pg_trgm takes them. */
export function trigrams(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
  }
  return pieces;
}

/** pg_trgm's similarity: shared pieces among all pieces, 0 to 1. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const piece of a) if (b.has(piece)) both += 1;
  return both / (a.size + b.size - both);
}

/** As the same wording: the share of pieces from which two texts are taken for copies of each other. */
export const NEARLY_EQUAL = 0.9;

/** Among more texts than this that share rare pieces, none is surely the copy: they are one phrase filled in again and again. */
const MOST_TRIED = 100;

/**
 * Finds nearly equal texts among many. Two texts that share nine tenths of their pieces must share one of the rarest
 * tenth of either, so only those are looked up: 10,000 against 10,000 takes seconds, not hours.
 */
export class NearlyEqual<Item> {
  readonly #entries: { readonly item: Item; readonly pieces: ReadonlySet<string> }[];
  readonly #counts = new Map<string, number>();
  readonly #byPiece = new Map<string, number[]>();

  constructor(items: readonly Item[], textOf: (item: Item) => string) {
    this.#entries = items.map((item) => ({ item, pieces: trigrams(textOf(item)) }));
    for (const { pieces } of this.#entries)
      for (const piece of pieces) this.#counts.set(piece, (this.#counts.get(piece) ?? 0) + 1);
    this.#entries.forEach(({ pieces }, index) => {
      for (const piece of this.#rarest(pieces)) {
        const known = this.#byPiece.get(piece);
        if (known) known.push(index);
        else this.#byPiece.set(piece, [index]);
      }
    });
  }

  #rarest(pieces: ReadonlySet<string>): readonly string[] {
    const wanted = Math.floor(pieces.size * (1 - NEARLY_EQUAL)) + 1;
    // Looked up once for each piece, not at each comparison: this is half of what planning an import costs.
    const counted = Array.from(pieces, (piece) => ({ piece, count: this.#counts.get(piece) ?? 0 }));
    // So many that no text has: the rarest are among them, and lead to none.
    if (counted.filter(({ count }) => count === 0).length >= wanted) return [];
    counted.sort((a, b) => a.count - b.count || (a.piece < b.piece ? -1 : a.piece > b.piece ? 1 : 0));
    return counted.slice(0, wanted).map(({ piece }) => piece);
  }

  /** The items whose text is nearly equal to this one, the likest first. */
  find(text: string): readonly { readonly item: Item; readonly like: number }[] {
    const pieces = trigrams(text);
    const tried = new Set<number>();
    for (const piece of this.#rarest(pieces)) {
      for (const index of this.#byPiece.get(piece) ?? []) {
        if (tried.size >= MOST_TRIED) break;
        tried.add(index);
      }
    }
    return [...tried]
      .flatMap((index) => {
        const entry = this.#entries[index];
        if (
          !entry ||
          Math.min(entry.pieces.size, pieces.size) < NEARLY_EQUAL * Math.max(entry.pieces.size, pieces.size)
        )
          return [];
        const like = similarity(entry.pieces, pieces);
        return like >= NEARLY_EQUAL ? [{ item: entry.item, like }] : [];
      })
      .toSorted((a, b) => b.like - a.like);
  }
}
