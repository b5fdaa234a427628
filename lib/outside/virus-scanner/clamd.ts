import { connect } from "node:net";
import type { Readable } from "node:stream";
import { env } from "@/lib/env";

/** What the scanner says of a file. What is found is not said: its names help nobody here. */
export type Verdict = "clean" | "infected";

/** The scanner did not say anything that can be used: it is down, busy, or does not take files of this size. */
export class ScannerAway extends Error {
  readonly code = "SCANNER_AWAY";
  constructor(why: string) {
    super(`The virus scanner gave no verdict: ${why}`);
    this.name = "ScannerAway";
  }
}

/** How long the scanner may be silent, in milliseconds: it unpacks what it is sent. */
const SILENCE = 120_000;

/** Whether files wait for a scanner at all. */
export const hasScanner = (): boolean => env().CLAMAV_HOST !== undefined;

/** The scanner that the settings name. */
export function scan(bytes: Readable): Promise<Verdict> {
  const { CLAMAV_HOST, CLAMAV_PORT } = env();
  if (CLAMAV_HOST === undefined) throw new Error("There is no scanner");
  return scanAt({ host: CLAMAV_HOST, port: CLAMAV_PORT, silence: SILENCE }, bytes);
}

/**
 * Sends bytes to clamd as its command INSTREAM has them: each piece after its length in four bytes, and nothing after a
 * length of nought. Answers what it says; throws `ScannerAway` for whatever is no verdict.
 */
export async function scanAt(
  { host, port, silence }: { readonly host: string; readonly port: number; readonly silence: number },
  bytes: Readable,
): Promise<Verdict> {
  const socket = connect({ host, port });
  socket.setTimeout(silence, () => socket.destroy(new Error("it is silent")));
  const said = new Promise<string>((resolve, reject) => {
    let text = "";
    socket.setEncoding("latin1");
    socket.on("data", (part) => {
      text += part;
      // It answers in a line; whoever says more is no clamd.
      if (text.includes("\0")) resolve(text);
      else if (text.length > 4_096) socket.destroy(new Error("it says too much"));
    });
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("it closed the connection")));
  });
  said.catch(() => {});
  try {
    await Promise.race([send(bytes, socket), said]);
    return verdictOf(await said);
  } catch (error) {
    throw error instanceof ScannerAway ? error : new ScannerAway(error instanceof Error ? error.message : "unknown");
  } finally {
    bytes.destroy();
    socket.destroy();
  }
}

async function send(bytes: Readable, socket: ReturnType<typeof connect>): Promise<void> {
  const write = async (part: Uint8Array) => {
    if (socket.write(part) || socket.destroyed) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        socket.off("drain", go).off("close", go);
        resolve();
      };
      socket.once("drain", go).once("close", go);
    });
  };
  await write(Buffer.from("zINSTREAM\0", "latin1"));
  for await (const part of bytes) {
    const piece: Uint8Array = part;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(length);
    await write(piece);
    if (socket.destroyed) return;
  }
  await write(Buffer.alloc(4));
}

function verdictOf(said: string): Verdict {
  const line = said.replace(/\0/g, "").trim();
  if (/^stream: OK$/.test(line)) return "clean";
  if (/^stream: .+ FOUND$/.test(line)) return "infected";
  throw new ScannerAway(line.replace(/[^\w .:-]/g, "").slice(0, 100) || "nothing");
}
