import { hash } from "node:crypto";

/** A link of a chain: the hash of the link before it and of the payload's digest, as bytes. Writing and verifying share it. */
export const linkHash = (previous: string, digest: string): string =>
  hash("sha256", Buffer.from(previous + digest, "hex"), "hex");
