import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PassThrough, type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { seal, unseal } from "@/lib/outside/sealed";

/** One file of a backup: its place in the folder, and what its bytes are. */
export interface Part {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Counts and hashes what goes through. */
function counted(): { readonly through: Transform; readonly sum: () => { bytes: number; sha256: string } } {
  const hash = createHash("sha256");
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, sum: () => ({ bytes, sha256: hash.digest("hex") }) };
}

/** Runs the streams one into the other; what fails anywhere ends the last of them with it. */
function chained(first: Readable, ...rest: readonly Transform[]): Readable {
  const end = new PassThrough();
  pipeline([first, ...rest, end]).catch((error: Error) => end.destroy(error));
  return end;
}

/**
 * Writes a part, packed if it is text and sealed if it is to be. Answers it, and the SHA-256 of what was given.
 */
export async function writePart(
  folder: string,
  path: string,
  given: Readable,
  how: { readonly pack: boolean; readonly recipients: readonly string[] },
): Promise<{ readonly part: Part; readonly given: string }> {
  const plain = counted();
  const written = counted();
  const place = `${path}${how.pack ? ".gz" : ""}${how.recipients.length > 0 ? ".age" : ""}`;
  const packed = chained(given, plain.through, ...(how.pack ? [createGzip()] : []));
  const bytes = how.recipients.length > 0 ? await seal(packed, how.recipients) : packed;
  await mkdir(dirname(join(folder, place)), { recursive: true });
  await pipeline(bytes, written.through, createWriteStream(join(folder, place), { mode: 0o600 }));
  return { part: { path: place, ...written.sum() }, given: plain.sum().sha256 };
}

/** What a part holds, as it was given. */
export async function readPart(folder: string, { path }: Part, key: string | null): Promise<Readable> {
  const file = createReadStream(join(folder, path));
  const sealed = path.endsWith(".age");
  const bytes = sealed ? await unseal(file, key ?? "") : file;
  return path.replace(/\.age$/, "").endsWith(".gz") ? chained(bytes, createGunzip()) : bytes;
}

/** What is wrong with a part as it lies in the folder; null where it is what was written. */
export async function wrongWith(folder: string, { path, bytes, sha256 }: Part): Promise<string | null> {
  const read = counted();
  try {
    await pipeline(createReadStream(join(folder, path)), read.through.resume());
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "is missing" : (error as Error).message;
  }
  const found = read.sum();
  if (found.bytes !== bytes) return `has ${found.bytes} bytes and not ${bytes}`;
  return found.sha256 === sha256 ? null : "was changed";
}
