import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A file of a package: bytes as they are read. What is packed already goes in as it is. */
export interface Entry {
  readonly path: string;
  readonly at: Date;
  readonly packed: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * A zip that is made as it is asked for: a piece of one file is in memory at a time. Paths are of our making. An entry that cannot
 * be read to its end ends the package in the middle, which no reader takes for whole.
 */
export async function* zipped(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  function* taken() {
    const some = made;
    made = [];
    yield* some.filter(({ length }) => length > 0);
  }
  for await (const { path, at, packed, bytes } of entries) {
    const file = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = at;
    zip.add(file);
    for await (const piece of bytes) {
      file.push(piece);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
