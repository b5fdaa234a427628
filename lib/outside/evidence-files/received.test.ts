import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { LARGEST_FILE, MOST_FILES } from "@/lib/domain/evidence/lists";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "received-"));
  vi.doMock("@/lib/env", () => ({ env: () => ({ OUTSTANDING_FILES: folder }) }));
});
afterAll(async () => {
  vi.doUnmock("@/lib/env");
  await rm(folder, { recursive: true });
});

const MB = 1024 * 1024;
/** What the server may grow by while a file of the largest size comes. */
const MOST_HELD = 8 * MB;
const PIECE = 64 * 1024;
const BOUNDARY = "between";
const HEAD = Buffer.from(
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="large.csv"\r\nContent-Type: text/csv\r\n\r\n`,
);
const TAIL = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);

/** A form with one file of the largest size, made a piece at a time and only when one is asked for; `asked` is told how much of the file was given. */
function aLargeForm(asked: (given: number) => Promise<void> | void) {
  let given = -1;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(stream) {
        if (given < 0) {
          given = 0;
          return stream.enqueue(new Uint8Array(HEAD));
        }
        await asked(given);
        if (given < LARGEST_FILE) {
          const size = Math.min(PIECE, LARGEST_FILE - given);
          given += size;
          return stream.enqueue(new Uint8Array(size).fill(0x61));
        }
        stream.enqueue(new Uint8Array(TAIL));
        stream.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { body, headers: new Headers({ "content-type": `multipart/form-data; boundary=${BOUNDARY}` }) };
}

/** How much of what comes is on disk. */
async function onDisk(): Promise<number> {
  const room = join(folder, "incoming");
  const sizes = (await readdir(room).catch((): string[] => [])).map(
    async (name) => (await stat(join(room, name))).size,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The bytes that are held in buffers by anybody once what nobody holds is gone. */
function heldInBuffers(collect: () => void): number {
  // What the first time finds is let go of by the second.
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}

it("a file of the largest size goes to disk as it comes: what came and is not there yet is never more than a few pieces", async () => {
  const { receiveFiles } = await import("./received");
  let held = 0;
  const form = aLargeForm(async (given) => {
    held = Math.max(held, given - (await onDisk()));
  });
  const received = await receiveFiles(
    form,
    async () => {},
    async ({ size }) => size,
  );
  expect(received.files).toEqual([{ given: "large.csv", taken: LARGEST_FILE }]);
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThanOrEqual(MB);
});

it("nobody holds on to what is on disk", async () => {
  const { receiveFiles } = await import("./received");
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const before = heldInBuffers(collect);
  const grown: number[] = [];
  const form = aLargeForm((given) => {
    if (given > 0 && given % (5 * MB) === 0) grown.push(heldInBuffers(collect) - before);
  });
  await receiveFiles(
    form,
    async () => {},
    async () => {},
  );
  expect(grown).toHaveLength(5);
  expect(Math.max(...grown)).toBeLessThanOrEqual(MOST_HELD);
});

/** A form with so many files of a few bytes each, behind so many fields. */
function aFormOf(files: number, fields = 0) {
  const form = new FormData();
  for (let at = 0; at < fields; at += 1) form.append(`field ${at}`, "x");
  for (let at = 0; at < files; at += 1) form.append("files", new File([`file ${at}`], `${at}.txt`));
  return new Request("http://localhost/", { method: "POST", body: form });
}

it("no file of a form is dropped without a word, however many there are", async () => {
  const { receiveFiles } = await import("./received");
  const became = async (files: number, fields?: number) => {
    const all = await receiveFiles(
      aFormOf(files, fields),
      async () => {},
      async () => "taken",
    );
    expect(all.whole).toBe(true);
    return all.files.map((one) => ("refused" in one ? `${one.given} ${one.refused}` : one.taken));
  };
  expect(await became(MOST_FILES)).toEqual(Array.from({ length: MOST_FILES }, () => "taken"));
  const [first, ...others] = (await became(MOST_FILES + 2)).slice(MOST_FILES - 1);
  expect([first, ...others]).toEqual(["taken", "50.txt too-many-at-once", "51.txt too-many-at-once"]);
  expect((await became(203)).slice(-2)).toEqual(["199.txt too-many-at-once", " too-many-at-once"]);
  expect(await became(1, 300)).toEqual([" too-many-at-once"]);
});

it.each([
  ["longer than is searched for", `multipart/form-data; boundary=${"b".repeat(3_000)}`],
  ["empty", "multipart/form-data; boundary="],
  ["missing", "multipart/form-data"],
  ["of another kind", "application/json; boundary=x"],
])("a form whose boundary is %s did not come whole", async (_what, type) => {
  const { receiveFiles } = await import("./received");
  const request = new Request("http://localhost/", { method: "POST", body: "x", headers: { "content-type": type } });
  const received = await receiveFiles(
    request,
    async () => {},
    async () => {},
  );
  expect(received).toMatchObject({ files: [], whole: false });
});

it("no more is asked for while a file waits for its turn", async () => {
  const { receiveFiles } = await import("./received");
  let given = 0;
  let mostBefore = 0;
  const form = aLargeForm((now) => {
    given = now;
  });
  await receiveFiles(
    form,
    async () => {
      for (let turn = 0; turn < 1_000; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      mostBefore = given;
    },
    async () => {},
  );
  expect(given).toBe(LARGEST_FILE);
  expect(mostBefore).toBeLessThanOrEqual(MB);
});
