import { unzipSync } from "fflate";

/** What a Word file may unpack to, in bytes, and how many times smaller it may be packed. */
const LARGEST_UNPACKED = 60 * 1024 * 1024;
const LARGEST_PART = 40 * 1024 * 1024;
const TIGHTEST = 200;
const MOST_PARTS = 3_000;

/** The parts of a Word file that hold its text; pictures stay packed. */
const TEXT_PART = /(?:\.xml|\.rels)$/i;

export type Unpacked =
  | { readonly ok: true; readonly parts: Readonly<Record<string, Uint8Array>> }
  | { readonly ok: false; readonly why: string };

const BOMB = "The file unpacks to far more than a report holds, so it was not opened.";

/**
 * Unpacks the parts of a Word file that hold text, once the sizes that it declares are within bounds; then measures what
 * came out, since a hostile file declares what it likes.
 */
export function unpackWord(bytes: Uint8Array): Unpacked {
  let why: string | null = null;
  let total = 0;
  let count = 0;
  const parts = unzipSync(bytes, {
    filter: (part) => {
      count += 1;
      total += part.originalSize;
      if (/vbaProject|\.bin$/i.test(part.name))
        why ??= "The file contains macros or other programs. Save it as .docx without them, or paste its text.";
      const tight = part.originalSize > 1_000_000 && part.originalSize > part.size * TIGHTEST;
      if (count > MOST_PARTS || total > LARGEST_UNPACKED || part.originalSize > LARGEST_PART || tight) why ??= BOMB;
      return why === null && TEXT_PART.test(part.name);
    },
  });
  if (why !== null) return { ok: false, why };
  const actual = Object.values(parts).reduce((sum, part) => sum + part.length, 0);
  return actual > LARGEST_UNPACKED ? { ok: false, why: BOMB } : { ok: true, parts };
}
