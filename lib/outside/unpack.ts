import { unzipSync } from "fflate";

/** What a package may unpack to, in bytes, how many times smaller it may be packed, and how many parts it may have. */
const LARGEST_UNPACKED = 60 * 1024 * 1024;
const LARGEST_PART = 40 * 1024 * 1024;
const TIGHTEST = 200;
const MOST_PARTS = 2_000;

export type Parts = Record<string, Uint8Array>;
type Why = "programs" | "unpacks-too-large" | "damaged";
export type Unpacked = { readonly ok: true; readonly parts: Parts } | { readonly ok: false; readonly why: Why };

class Refused extends Error {
  constructor(readonly why: Why) {
    super(why);
  }
}

/**
 * Unpacks the parts of an Office file that are read, once the sizes that it declares are within bounds: a packed gigabyte
 * of nothing is never unpacked, and programs are never taken out. Then measures what came out, since a hostile file
 * declares what it likes. Ends with the first part that is out of bounds, however many it says that there are. Two parts of
 * one name are damage: readers differ on which one counts. Throws where the bytes are no package.
 *
 * @param isRead whether the part of this name is read; everything else stays packed
 * @param isProgram names of parts with which a file is refused
 */
export function unpack(bytes: Uint8Array, isRead: (name: string) => boolean, isProgram: RegExp): Unpacked {
  let total = 0;
  const seen = new Set<string>();
  try {
    // Looked through to its end before anything is taken out
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        total += originalSize;
        if (isProgram.test(name)) throw new Refused("programs");
        const tight = originalSize > 1_000_000 && originalSize > size * TIGHTEST;
        if (seen.size >= MOST_PARTS || total > LARGEST_UNPACKED || originalSize > LARGEST_PART || tight)
          throw new Refused("unpacks-too-large");
        if (seen.has(name.toLowerCase())) throw new Refused("damaged");
        seen.add(name.toLowerCase());
        return false;
      },
    });
    const parts = unzipSync(bytes, { filter: ({ name }) => isRead(name) });
    const actual = Object.values(parts).reduce((sum, part) => sum + part.length, 0);
    if (actual > LARGEST_UNPACKED) throw new Refused("unpacks-too-large");
    return { ok: true, parts };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.why };
    throw error;
  }
}
