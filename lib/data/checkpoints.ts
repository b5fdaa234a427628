import "server-only";
import type { Verdict } from "@/lib/domain/verdict";
import { client } from "./client";
import type { Db } from "./scope";
import type { WholeChain } from "./verify";

/** A chain as a checkpoint has it: how far it had come, and `number:12ab34cd` for each entry since the checkpoint before. */
export interface SignedChain {
  readonly id: string;
  readonly length: number;
  readonly head: string;
  readonly since: string;
}

/** What is signed: which chains had come how far by then, of those that had moved since the checkpoint before. */
export interface Checkpoint {
  readonly v: 1;
  readonly register: string;
  readonly at: string;
  /** The hash of an earlier line of the same register; null of the first. */
  readonly previous: string | null;
  readonly chains: readonly SignedChain[];
}

/** Which register this is; minted when it is first asked. */
export async function registerId(db?: Db): Promise<string> {
  const [row] = await (db ?? client()).$queryRaw<{ id: string }[]>`select register_id() as id`;
  if (!row) throw new Error("The register has no identity");
  return row.id;
}

/** How far each chain was signed: the newest that checkpoints say of it. */
export function signedUpTo(checkpoints: readonly Checkpoint[]): ReadonlyMap<string, SignedChain> {
  const newest = new Map<string, SignedChain>();
  for (const { chains } of checkpoints)
    for (const chain of chains) if (chain.length >= (newest.get(chain.id)?.length ?? 0)) newest.set(chain.id, chain);
  return newest;
}

/** What a new checkpoint would say of the chains; and those that are not what was signed, which it leaves as they were signed. */
export async function chainsToSign(
  signed: ReadonlyMap<string, SignedChain>,
): Promise<{ readonly moved: readonly SignedChain[]; readonly differ: readonly string[] }> {
  const known = Object.fromEntries([...signed.values()].map(({ id, length }) => [id, length]));
  const rows = await client().$queryRaw<
    { id: string; length: number; head: string; was: string | null; since: string | null }[]
  >`select id, length, head, was, since from chain_marks(${JSON.stringify(known)}::jsonb)`;
  const there = new Set(rows.map(({ id }) => id));
  const isOther = ({ id, was, length }: (typeof rows)[number]) => {
    const before = signed.get(id);
    return before !== undefined && before.length > 0 && (was !== before.head || length < before.length);
  };
  const differ = [...rows.filter(isOther).map(({ id }) => id), ...[...signed.keys()].filter((id) => !there.has(id))];
  const moved = rows
    .filter((row) => !isOther(row) && row.length > (signed.get(row.id)?.length ?? 0))
    .map(({ id, length, head, since }) => ({ id, length, head, since: since ?? "" }));
  return { moved, differ };
}

/**
 * The first entry of a chain that is not what a checkpoint says of it, or null. It is named as exactly as the beginnings of the hashes
 * allow, and by the last entry that was signed where only its whole hash differs.
 */
export function unlikeSigned(
  { id, links }: Pick<WholeChain, "id" | "links">,
  checkpoints: readonly Checkpoint[],
): number | null {
  const hashes = new Map(links.map(({ number, hash }) => [number, hash]));
  const wrong: number[] = [];
  for (const { chains } of checkpoints)
    for (const signed of chains.filter((chain) => chain.id === id)) {
      const marks = signed.since === "" ? [] : signed.since.split(" ").map((mark) => mark.split(":"));
      const first = marks.find(([number, begins = ""]) => !hashes.get(Number(number))?.startsWith(begins));
      if (first) wrong.push(Number(first[0]));
      else if (signed.length > 0 && hashes.get(signed.length) !== signed.head) wrong.push(signed.length);
    }
  return wrong.length > 0 ? Math.min(...wrong) : null;
}

/** What was signed, and how many lines of it are not as they were written. */
export interface Signed {
  readonly checkpoints: readonly Checkpoint[];
  readonly bad: number;
}

/**
 * What verifying a history came to, held to what was signed of it: the first entry that is wrong by either. A history that is whole by
 * itself may be another one than was signed: cut with its head, or written anew.
 */
export function heldToSigned(verdict: Verdict, chains: readonly WholeChain[], { checkpoints, bad }: Signed): Verdict {
  const wrong = chains.flatMap((chain) => unlikeSigned(chain, checkpoints) ?? []);
  const first = wrong.length > 0 ? Math.min(...wrong) : null;
  if (first !== null && (verdict.unbroken || verdict.entry === null || first < verdict.entry))
    return { unbroken: false, entry: first, break: "checkpoint" };
  if (!verdict.unbroken) return verdict;
  if (bad > 0) return { unbroken: false, entry: null, break: "checkpoints" };
  const own = chains.find(({ beside }) => !beside);
  const last = checkpoints.findLast((checkpoint) => checkpoint.chains.some(({ id }) => id === own?.id));
  const entry = last?.chains.find(({ id }) => id === own?.id)?.length;
  return last && entry !== undefined ? { ...verdict, signed: { entry, at: last.at } } : verdict;
}
