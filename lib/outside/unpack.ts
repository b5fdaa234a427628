import { unzipSync } from "fflate";

/** What a package may unpack to, in bytes, how many times smaller it may be packed, and how many parts it may have. */
const LARGEST_UNPACKED = 60 * 1024 * 1024;
const LARGEST_PART = 40 * 1024 * 1024;
const TIGHTEST = 200;
const MOST_PARTS = 2_000;

export type Parts = Record<string, Uint8Array>;
export type Unpacked =
  | { readonly ok: true; readonly parts: Parts }
  | { readonly ok: false; readonly why: "programs" | "unpacks-too-large" };

/**
 * Unpacks the parts of an Office file that are read, once the sizes that it declares are within bounds: a packed gigabyte
 * of nothing is never unpacked, and programs are never taken out. Then measures what came out, since a hostile file
 * declares what it likes. Throws where the bytes are no package.
 *
 * @param isRead names of the parts that are read; everything else stays packed
 * @param isProgram names of parts with which a file is refused
 */
export function unpack(bytes: Uint8Array, isRead: RegExp, isProgram: RegExp): Unpacked {
  let why: "programs" | "unpacks-too-large" | null = null;
  let total = 0;
  let count = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize, size }) => {
      count += 1;
      total += originalSize;
      if (isProgram.test(name)) why ??= "programs";
      const tight = originalSize > 1_000_000 && originalSize > size * TIGHTEST;
      if (count > MOST_PARTS || total > LARGEST_UNPACKED || originalSize > LARGEST_PART || tight)
        why ??= "unpacks-too-large";
      return why === null && isRead.test(name);
    },
  });
  const actual = Object.values(parts).reduce((sum, part) => sum + part.length, 0);
  if (actual > LARGEST_UNPACKED) why ??= "unpacks-too-large";
  return why === null ? { ok: true, parts } : { ok: false, why };
}
