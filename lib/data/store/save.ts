import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ChainDecision, Decision } from "@/lib/domain/change";
import type { Db } from "../scope";
import { keepAsAt } from "./as-at";
import { append, type Heads, headOf, type Moment } from "./chain";
import { follow } from "./follow";
import { beginImportChain, checkLinksNow } from "./write/chain";
import { applyChanges } from "./writers";

/** Told before each step how many of all changes and events are written. */
export type Progress = (done: number, all: number) => Promise<void>;

/** What an import records anew, with the numbers set aside for it that begin after this one. */
export interface Ahead extends Decision {
  readonly forceId: string;
  readonly importId: string;
  readonly after: number;
}

/** A chain as it was written ahead, which an event of its force's chain has yet to tie in. */
export interface Written {
  readonly chain: string;
  readonly entries: number;
  readonly head: string;
}

/**
 * Writes what nobody else has anything to do with yet, and the events that record it in a chain of their own, while others
 * write to the force's chain. It is nothing until the same transaction ties that chain into the force's, under its lock.
 */
export async function saveAhead(
  db: Db,
  actor: Actor,
  { forceId, importId, after, changes, events }: Ahead,
  moment: Moment,
  progress: Progress = async () => {},
): Promise<Written> {
  const heads: Heads = new Map([[forceId, await beginImportChain(db, forceId, importId, after)]]);
  await write(
    db,
    actor,
    heads,
    { forceId, changes, events },
    moment,
    counting(changes.length + events.length, progress),
  );
  await checkLinksNow(db);
  const { id: chain, head } = headOf(heads, forceId);
  return { chain, head, entries: events.length };
}

/**
 * The only writer of what was decided: the changes, the events that record them with their hashes, how the findings stand by
 * them as at their days, and what follows from the events; together or not at all. `heads` are the chains that the caller has locked, and decided under, in the same
 * transaction; a decision about a chain that is not among them throws. A count that differs from what was decided throws.
 */
export async function save(
  db: Db,
  actor: Actor,
  heads: Heads,
  decisions: readonly ChainDecision[],
  moment: Moment,
  progress: Progress = async () => {},
): Promise<void> {
  const all = decisions.reduce((sum, { changes, events }) => sum + changes.length + events.length, 0);
  const step = counting(all, progress);
  for (const decision of decisions) {
    await write(db, actor, heads, decision, moment, step);
    await follow(db, decision, headOf(heads, decision.forceId), moment);
  }
}

type Step = (size: number) => Promise<void>;

function counting(all: number, progress: Progress): Step {
  let done = 0;
  return async (size) => {
    await progress(done, all);
    done += size;
  };
}

async function write(
  db: Db,
  actor: Actor,
  heads: Heads,
  { forceId, changes, events }: ChainDecision,
  moment: Moment,
  step: Step,
): Promise<void> {
  headOf(heads, forceId);
  const { now, illustrative } = moment;
  const signed = { forceId, byId: actor.personId, by: actor.post, at: now, illustrative };
  await applyChanges({ db, now, illustrative, forceId, signed }, changes, step);
  if (events.length === 0) return;
  await step(events.length);
  await append(db, heads, forceId, actor, events, moment);
  const { length } = headOf(heads, forceId);
  await keepAsAt(db, forceId, { changes, events }, length - events.length + 1);
}
