import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { memoryOf } from "./cpu";
import { median, type Payer } from "./measure";

/** A file of 25 MB that is sent as a browser sends it, and how much more memory the web server held at most meanwhile. */
export interface Upload {
  readonly totalMs: number;
  readonly grownMb: number;
}

const SIZE = 25 * 1024 * 1024;
const PIECE = 64 * 1024;
const BOUNDARY = "----a-file-of-the-bench";
const ROUNDS = 5;

/** Sends one file, another one each time, a piece at a time; whether it was taken. */
function send(origin: string, note: string, cookie: string): Promise<void> {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${randomUUID()}.csv"\r\nContent-Type: text/csv\r\n\r\n`;
  const tail = `\r\n--${BOUNDARY}--\r\n`;
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}/evidence/${note}/files`, {
      method: "POST",
      headers: {
        cookie,
        origin,
        "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
        "content-length": head.length + SIZE + tail.length,
      },
    });
    sent.on("error", reject).on("response", (answer) => {
      answer.resume();
      if (answer.headers.location?.includes("?sent=")) resolve();
      else reject(new Error(`The upload answers ${answer.statusCode} ${answer.headers.location}`));
    });
    const line = Buffer.from(`${randomUUID()},${randomUUID()}\n`.padEnd(PIECE, "nine of ten,yes\n"));
    let left = SIZE;
    const go = () => {
      while (left > 0) {
        const piece = line.subarray(0, Math.min(left, line.length));
        left -= piece.length;
        if (!sent.write(piece)) return void sent.once("drain", go);
      }
      sent.end(tail);
    };
    sent.write(head);
    go();
  });
}

/** The median of some uploads to a note, after one that nobody counts. */
export async function uploadOf(payer: Payer, note: string, cookie: string): Promise<Upload> {
  await send(payer.origin, note, cookie);
  const each: Upload[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = memoryOf(payer.roots);
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, memoryOf(payer.roots));
    }, 20);
    const begun = performance.now();
    try {
      await send(payer.origin, note, cookie);
    } finally {
      clearInterval(watch);
    }
    each.push({ totalMs: performance.now() - begun, grownMb: most - before });
  }
  return {
    totalMs: median(each.map(({ totalMs }) => totalMs)),
    grownMb: median(each.map(({ grownMb }) => grownMb)),
  };
}
