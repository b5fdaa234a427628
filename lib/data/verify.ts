import type { Redacted } from "@/lib/domain/redaction/facts";
import type { Break, Meeting, Verdict } from "@/lib/domain/verdict";
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
  /** Of an event that ties in the chain of what an import recorded: which chain, and the hash of its last event. */
  readonly ties?: { readonly chain: string; readonly head: string } | null;
  /** Of an event that says whose words were redacted: what was hashed of each, and what it comes to now. */
  readonly redacts?: readonly Redacted[] | null;
}

/** What a chain says of itself: the number of its last event, and the hash of that. */
export interface Head {
  readonly length: number;
  readonly head: string;
}

const FIRST = "0".repeat(64);

/** An entry that says something else than was hashed, as a redaction says it; words may go from an entry more than once. */
const asRedacted = (entry: number, was: string, now: string) => `${entry} ${was} ${now}`;

const broken = (entry: number, why: Break): Verdict => ({ unbroken: false, entry, break: why });

/**
 * Checks a chain from its first event to its head, in the order of their numbers; names the first event that is wrong. Numbers
 * may be passed over, where they were set aside for an import: an event that was taken out is missed by the one after it. An event may
 * say something else than was hashed where one of those that are `redacted` says so, of exactly what it was and what it is.
 */
export function verifyChain(
  links: readonly Link[],
  { length, head }: Head,
  redacted: ReadonlySet<string> = new Set(),
): Verdict {
  let previous = FIRST;
  let last = 0;
  for (const link of links) {
    const entry = link.number;
    const next = last + 1;
    if (entry < next || (entry > next && link.previous !== previous)) return broken(next, "missing");
    if (entry > length) return broken(entry, "extra");
    if (link.digestNow !== link.digest && !redacted.has(asRedacted(entry, link.digest, link.digestNow)))
      return broken(entry, "rewritten");
    if (link.previous !== previous) return broken(entry, "unlinked");
    if (link.hash !== linkHash(previous, link.digest)) return broken(entry, "rehashed");
    if (!link.agrees) return broken(entry, "disagrees");
    previous = link.hash;
    last = entry;
  }
  if (last < length) return broken(last + 1, "missing");
  return previous === head ? { unbroken: true, length } : broken(length, "head");
}

/** A chain with its links. One `beside`, of an import or of a force that has ended, hangs on another, which ties it in. */
export interface WholeChain extends Head {
  readonly id: string;
  readonly beside: boolean;
  /** The force that has ended, of its chain. */
  readonly ended?: string | null;
  readonly links: readonly Link[];
}

/**
 * Checks the chain of a force (or of what concerns none) and those that are tied in, each by itself and each where it is tied: every
 * one is tied in by its head, and none is there that is not. Names the first event that is wrong; or where the chains of forces that
 * have ended meet this one.
 */
export function verifyHistory(chains: readonly WholeChain[]): Verdict {
  const own = chains.find(({ beside }) => !beside);
  const redacted = chains.flatMap(({ links }) => links.flatMap(({ redacts }) => redacts ?? []));
  const redactedIn = (id: string) =>
    new Set(redacted.filter(({ chain }) => chain === id).map(({ entry, was, now }) => asRedacted(entry, was, now)));
  const verdicts = chains.map((chain) => verifyChain(chain.links, chain, redactedIn(chain.id)));
  const wrong = verdicts.flatMap((verdict) => (verdict.unbroken ? [] : [verdict]));
  const beside = new Map(chains.filter((chain) => chain.beside).map((chain) => [chain.id, chain]));
  const met: Meeting[] = [];
  for (const { number, ties } of chains.flatMap(({ links }) => links)) {
    if (!ties) continue;
    const tied = beside.get(ties.chain);
    if (tied?.head !== ties.head) wrong.push({ unbroken: false, entry: number, break: "untied" });
    else if (tied.ended) met.push({ from: tied.ended, entry: tied.length, at: number });
    beside.delete(ties.chain);
  }
  for (const { links } of beside.values())
    wrong.push({ unbroken: false, entry: links[0]?.number ?? 0, break: "untied" });
  const [first] = wrong.toSorted((a, b) => (a.entry ?? 0) - (b.entry ?? 0));
  return first ?? { unbroken: true, length: own?.length ?? 0, ...(met.length > 0 && { met }) };
}
