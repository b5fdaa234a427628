import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ChainDecision } from "@/lib/domain/change";
import type { Db } from "../scope";
import { append, type Heads, type Moment } from "./chain";
import { follow } from "./follow";
import { applyChanges } from "./writers";

/** Told before each step how many of all changes and events are written. */
export type Progress = (done: number, all: number) => Promise<void>;

/**
 * The only writer of what was decided: the changes, the events that record them with their hashes, and what follows from
 * the events; together or not at all. `heads` are the chains that the caller has locked, and decided under, in the same
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
  const { now, illustrative } = moment;
  const all = decisions.reduce((sum, { changes, events }) => sum + changes.length + events.length, 0);
  let done = 0;
  const step = async (size: number) => {
    await progress(done, all);
    done += size;
  };
  for (const { forceId, changes, events } of decisions) {
    if (!heads.has(forceId)) throw new Error(`The chain of ${forceId ?? "the register"} was not locked`);
    const signed = { forceId, byId: actor.personId, by: actor.post, at: now, illustrative };
    await applyChanges({ db, now, illustrative, forceId, signed }, changes, step);
    if (events.length === 0) continue;
    await step(events.length);
    await append(db, heads, forceId, actor, events, moment);
    await follow(db, events, moment);
  }
}
