import "server-only";
import { Crowded } from "./busy";
import { patience } from "./patience";

/** A chain: that of a force, or null for what concerns none. */
type Chain = string | null;

/** So many writers of a chain have a connection, who holds it and who waits for it: the others wait without one, so that other forces find theirs. */
const AT_ONCE = 3;
/** So many wait without one; whoever comes then is told at once. */
const MOST_WAITING = 50;
/** How long somebody waits without one, in milliseconds. */
const LONGEST_WAIT = 15_000;

/** Nobody may take a turn at this chain now. */
class Full extends Error {
  constructor(readonly chain: Chain) {
    super("No turn is free");
  }
}

const taken = new Map<Chain, number>();
const waiting = new Map<Chain, (() => void)[]>();

function take(chains: readonly Chain[]): void {
  const full = chains.find((chain) => (taken.get(chain) ?? 0) >= AT_ONCE);
  if (full !== undefined) throw new Full(full);
  for (const chain of chains) taken.set(chain, (taken.get(chain) ?? 0) + 1);
}

const wakeNext = (chain: Chain): void => waiting.get(chain)?.shift()?.();

function giveBack(chains: readonly Chain[]): void {
  for (const chain of chains) {
    const left = (taken.get(chain) ?? 0) - 1;
    if (left > 0) taken.set(chain, left);
    else taken.delete(chain);
    wakeNext(chain);
  }
}

/** Waits until somebody gives back a turn at this chain; throws `Crowded` where that takes too long, or too many wait. */
function untilOneIsFree(chain: Chain, longest: number): Promise<void> {
  const queue = waiting.get(chain) ?? [];
  if (queue.length >= MOST_WAITING || longest <= 0) return Promise.reject(new Crowded("Too many write to one force"));
  waiting.set(chain, queue);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      queue.splice(queue.indexOf(told), 1);
      reject(new Crowded("Too many write to one force"));
    }, longest);
    const told = () => {
      clearTimeout(timer);
      resolve();
    };
    queue.push(told);
  });
}

/**
 * Runs a transaction whose writer takes a turn (`turn`) at the chains that it is about to lock. Where others of this process
 * have all of them, the transaction is given up with its connection, and run anew when one is free. Throws `Crowded` after
 * fifteen seconds, or at once where fifty wait.
 */
export async function inTurn<Answer>(
  work: (turn: (chains: readonly Chain[]) => void) => Promise<Answer>,
): Promise<Answer> {
  const until = performance.now() + patience(LONGEST_WAIT);
  let wokenFor: readonly Chain[] = [];
  for (;;) {
    let own: readonly Chain[] = [];
    let full: Full | null = null;
    try {
      return await work((chains) => {
        take(chains);
        own = chains;
      });
    } catch (error) {
      if (!(error instanceof Full)) throw error;
      full = error;
    } finally {
      giveBack(own);
      // Woken for a turn and come to an end without taking it: it is for the next who waits.
      if (full === null && own.length === 0) for (const chain of wokenFor) wakeNext(chain);
    }
    await untilOneIsFree(full.chain, until - performance.now());
    wokenFor = [full.chain];
  }
}
