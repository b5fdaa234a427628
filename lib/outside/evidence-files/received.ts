import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import busboy from "@fastify/busboy";
import { type FileRefusal, LARGEST_FILE, MOST_AT_ONCE, MOST_FILES } from "@/lib/domain/evidence/lists";
import { env } from "@/lib/env";
import { kindOfFile } from "./kind-of-file";
import type { Received, ReceivedFile } from "./received-file";

/** How many files of one form are told by their names, how many fields it may have, and how long a field: what is more is not read. */
const MOST_NAMED = 200;
const MOST_FIELDS = 20;
const LONGEST_FIELD = 1_000;
const LONGEST_NAME = 2_000;
/** The form around the files, in bytes. */
const AROUND = 1024 * 1024;

/** What lies here longer was left by a process that is no more, in milliseconds. */
const LEFT_FOR = 24 * 60 * 60 * 1_000;

/** Where a file waits while it comes and is looked at: beside the folder of those that are kept. */
async function waitingRoom(): Promise<string> {
  const folder = join(env().OUTSTANDING_FILES, "incoming");
  await mkdir(folder, { recursive: true });
  return folder;
}

const pathOf = async (key: string) => join(await waitingRoom(), `${key}.part`);

/** Takes away what a file left while it came, if anything. */
export const clearReceived = async (key: string): Promise<void> => rm(await pathOf(key), { force: true });

/** Takes away what was left here long ago. */
export async function clearWaitingRoom(now: number): Promise<void> {
  const folder = await waitingRoom();
  for (const name of await readdir(folder)) {
    const at = await stat(join(folder, name)).catch(() => null);
    if (at && now - at.mtimeMs > LEFT_FOR) await rm(join(folder, name), { force: true });
  }
}

/**
 * Takes a form with files apart as it comes. Each file goes to disk piece by piece, counted and hashed on the way, and nothing of
 * it stays in memory; once it is whole it is looked at, and handed to `take` or refused. What is too large is read to nowhere,
 * so that the files after it still come. Answers with the fields that came before the first file, and what became of each file,
 * in their order. A form that breaks off in the middle refuses the file that was coming; those before it are taken.
 *
 * @param begin told the key under which a file is about to be stored, before its first byte
 * @param take a whole file; it is gone from `path` when this ends
 */
export async function receiveFiles<Taken>(
  request: Pick<Request, "body" | "headers">,
  begin: (key: string, fields: ReadonlyMap<string, string>) => Promise<void>,
  take: (file: ReceivedFile, fields: ReadonlyMap<string, string>) => Promise<Taken>,
): Promise<Received<Taken>> {
  const fields = new Map<string, string>();
  const became: Promise<Received<Taken>["files"][number] | null>[] = [];
  const type = request.headers.get("content-type") ?? "";
  const form = request.body && formOf(type);
  if (!request.body || !form) return { fields, files: [], whole: false };
  let isMore = false;
  for (const limit of ["filesLimit", "partsLimit"] as const)
    form.on(limit, () => {
      isMore = true;
    });
  form.on("field", (name, value) => {
    if (!fields.has(name)) fields.set(name, value);
  });
  // One after the other: what is written of the register holds the force's lock.
  let before: Promise<unknown> = Promise.resolve();
  const coming = new Set<Readable>();
  form.on("file", (_field, stream, name) => {
    const given = name.slice(0, LONGEST_NAME);
    if (became.length >= MOST_FILES) {
      stream.on("error", () => {}).resume();
      became.push(Promise.resolve({ given, refused: "too-many-at-once" }));
      return;
    }
    coming.add(stream);
    stream.once("end", () => coming.delete(stream));
    const one = receiveOne(stream, given, before, begin, take, fields);
    before = one.catch(() => {});
    became.push(one);
    one.catch((error) => form.destroy(error));
  });
  const whole = await drain(request.body, form);
  if (!whole) for (const stream of coming) stream.destroy(new Error("cut off"));
  const files = (await Promise.all(became)).filter((one) => one !== null);
  return { fields, files: isMore ? [...files, { given: "", refused: "too-many-at-once" }] : files, whole };
}

/** What takes a form of this type apart; null where it is none, or where its pieces cannot be told apart by what it says. */
function formOf(type: string): ReturnType<typeof busboy> | null {
  if (!/^multipart\/form-data;.*boundary=/i.test(type)) return null;
  try {
    return busboy({
      headers: { "content-type": type },
      isPartAFile: (_name: string | undefined, _type: string | undefined, fileName: string | undefined) =>
        fileName !== undefined,
      preservePath: true,
      limits: {
        files: MOST_NAMED,
        fields: MOST_FIELDS,
        fieldSize: LONGEST_FIELD,
        fieldNameSize: 100,
        parts: MOST_NAMED + MOST_FIELDS,
        headerPairs: 20,
        headerSize: 8_000,
      },
    });
  } catch {
    // It refuses a boundary that is longer than it searches for, by an error.
    return null;
  }
}

/** Reads a body into the form; whether it came to its end. */
async function drain(body: ReadableStream<Uint8Array>, form: ReturnType<typeof busboy>): Promise<boolean> {
  const ended = new Promise<boolean>((resolve) => {
    form.once("finish", () => resolve(true));
    form.once("error", () => resolve(false));
    form.once("close", () => resolve(form.writableFinished));
  });
  let read = 0;
  try {
    // Read piece by piece, and the next one asked for when this one is written.
    const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0], { highWaterMark: 1 });
    for await (const piece of source) {
      read += piece.length;
      // Whoever says nothing of its length is cut off where the others are refused.
      if (read > MOST_AT_ONCE + AROUND) form.destroy(new Error("too much"));
      if (form.destroyed) break;
      if (!form.write(piece)) {
        await new Promise<void>((resolve) => {
          const go = () => {
            for (const name of ["drain", "close", "error"] as const) form.off(name, go);
            resolve();
          };
          for (const name of ["drain", "close", "error"] as const) form.once(name, go);
        });
      }
    }
    form.end();
  } catch {
    // The connection was cut: what was coming is told so.
    form.destroy(new Error("cut off"));
  }
  return ended;
}

type FileStream = Readable & { readonly truncated?: boolean };

async function receiveOne<Taken>(
  stream: FileStream,
  given: string,
  before: Promise<unknown>,
  begin: (key: string, fields: ReadonlyMap<string, string>) => Promise<void>,
  take: (file: ReceivedFile, fields: ReadonlyMap<string, string>) => Promise<Taken>,
  fields: ReadonlyMap<string, string>,
): Promise<Received<Taken>["files"][number] | null> {
  const key = randomBytes(16).toString("hex");
  // Heard from now on, however long the others take: an error without anybody listening ends the process.
  let cut = false;
  stream.on("error", () => {
    cut = true;
  });
  await before;
  const refused = (why: FileRefusal) => ({ given, refused: why }) as const;
  const path = await pathOf(key);
  try {
    await begin(key, fields);
    const read = await toDisk(stream, path);
    // A browser sends an empty part for a field in which nothing was chosen.
    if (read?.size === 0 && given === "") return null;
    if (!read || cut) return refused("cut-off");
    if (read.size > LARGEST_FILE) return refused("too-large");
    if (read.size === 0) return refused("empty");
    const kind = await kindOfFile(path, read.size, given);
    if (!kind.ok) return refused(kind.refusal);
    return { given, taken: await take({ key, path, given, kind: kind.value, ...read }, fields) };
  } finally {
    stream.resume();
    await rm(path, { force: true });
  }
}

/** Writes a stream to a new file, counted and hashed; what is past the largest size is counted and dropped. Null where the stream breaks off. */
async function toDisk(
  stream: Readable,
  path: string,
): Promise<{ readonly size: number; readonly sha256: string } | null> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600);
  let full: unknown;
  try {
    for await (const piece of stream) {
      const bytes: Buffer = piece;
      size += bytes.length;
      if (size > LARGEST_FILE) continue;
      hash.update(bytes);
      await file.write(bytes).catch((error: unknown) => {
        full = error;
        throw error;
      });
    }
  } catch {
    if (full) throw full;
    return null;
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest("hex") };
}
