import type { FileHandle } from "node:fs/promises";
import { bytesAt } from "./bytes-at";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_PARTS = 50_000;
/** As many points as anybody photographs: a few bytes can call themselves a picture that fills all memory. */
const MOST_POINTS = 200_000_000;

/** Its pieces from the head to the end, each as long as it says, and nothing after. */
export async function isPng(file: FileHandle, size: number): Promise<boolean> {
  const head = await bytesAt(file, 0, 33);
  if (!head.subarray(0, 8).equals(SIGNATURE) || head.toString("latin1", 12, 16) !== "IHDR") return false;
  const [width, height] = [head.readUInt32BE(16), head.readUInt32BE(20)];
  if (width === 0 || height === 0 || width * height > MOST_POINTS) return false;
  let at = 8;
  for (let part = 0; part < MOST_PARTS && at + 12 <= size; part += 1) {
    const piece = await bytesAt(file, at, 8);
    const name = piece.toString("latin1", 4, 8);
    if (!/^[A-Za-z]{4}$/.test(name)) return false;
    at += 12 + piece.readUInt32BE(0);
    if (name === "IEND") return at === size;
  }
  return false;
}

/** Its pieces up to where the picture itself begins, with its size among them, and its end among the last bytes. */
export async function isJpeg(file: FileHandle, size: number): Promise<boolean> {
  let at = 2;
  let sized = false;
  for (let part = 0; part < 2_000 && at + 4 <= size; part += 1) {
    const piece = await bytesAt(file, at, 9);
    if (piece.length < 4 || piece[0] !== 0xff) return false;
    const mark = piece[1] ?? 0;
    // Padding before a mark.
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    const length = piece.readUInt16BE(2);
    if (length < 2) return false;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) {
      if (piece.length < 9) return false;
      const points = piece.readUInt16BE(5) * piece.readUInt16BE(7);
      if (points === 0 || points > MOST_POINTS) return false;
      sized = true;
    }
    at += 2 + length;
    if (mark === 0xda) {
      // Cameras write a second, small picture or their own notes after the end.
      const rest = await bytesAt(file, Math.max(at, size - 65_536), 65_536);
      return sized && rest.lastIndexOf(Buffer.from([0xff, 0xd9])) >= 0;
    }
  }
  return false;
}
