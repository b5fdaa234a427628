import type { Break, Verdict } from "@/lib/domain/verdict";
import { linkHash } from "./link-hash";

/** One event as its chain holds it, without its text: what the database function `chain_links` gives. */
export interface Link {
  readonly number: number;
  readonly previous: string;
  /** Of the payload as it was hashed. */
  readonly digest: string;
  readonly hash: string;
  /** Of the payload as it is now. */
  readonly digestNow: string;
  /** Whether the event's columns say what its payload says. */
  readonly agrees: boolean;
}

/** What a chain says of itself: how many events it has and the hash of the last one. */
export interface Head {
  readonly length: number;
  readonly head: string;
}

const FIRST = "0".repeat(64);

/** Checks a chain from its first event to its head, in the order of their numbers; names the first event that is wrong. */
export function verifyChain(links: readonly Link[], { length, head }: Head): Verdict {
  const broken = (entry: number, why: Break): Verdict => ({ unbroken: false, entry, break: why });
  let previous = FIRST;
  for (const [index, link] of links.entries()) {
    const entry = index + 1;
    if (link.number !== entry) return broken(entry, "missing");
    if (entry > length) return broken(entry, "extra");
    if (link.digestNow !== link.digest) return broken(entry, "rewritten");
    if (link.previous !== previous) return broken(entry, "unlinked");
    if (link.hash !== linkHash(previous, link.digest)) return broken(entry, "rehashed");
    if (!link.agrees) return broken(entry, "disagrees");
    previous = link.hash;
  }
  if (links.length < length) return broken(links.length + 1, "missing");
  return previous === head ? { unbroken: true, length } : broken(length, "head");
}
