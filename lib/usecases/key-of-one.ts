import { createHash } from "node:crypto";

/** The key of one deed among several of a press: the same for every press with the same form, so that none is done twice. */
export function keyOfOne(key: string, which: string): string {
  const sign = createHash("sha256").update(`${key} ${which}`).digest("hex");
  return [sign.slice(0, 8), sign.slice(8, 12), sign.slice(12, 16), sign.slice(16, 20), sign.slice(20, 32)].join("-");
}
