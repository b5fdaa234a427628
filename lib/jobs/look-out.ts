import { setTimeout as wait } from "node:timers/promises";
import { failureOf } from "@/lib/data/failure";
import { lookAt } from "@/lib/data/store/waiting";
import { CLOCK_JOB_NAMES, turnOf } from "@/lib/domain/clock/turns";
import { log } from "@/lib/outside/log";
import { queuesHere } from "./here";

/** How often it is looked, and how long whoever ended by a fault is left before another is begun, in milliseconds. */
const LOOK = 1_000;
const AGAIN = 15_000;

/** All the turns that the clock gives now: while they stay the same, nothing is to be done by the clock. */
const turnsNow = () => CLOCK_JOB_NAMES.map((job) => turnOf(job, new Date())).join();

/**
 * Looks each second whether something waits to be done, or a new turn of the clock has come, and then has it done, until it is stopped.
 * Whoever only waits needs little memory for it, and what the work takes ends with whoever does it.
 * @param doIt begins whoever does what waits, and answers once that rests and has ended: whether without a fault
 */
export function keepLooking(doIt: () => Promise<boolean>): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const pause = (milliseconds: number) => wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => {});
  const lookout = lookAt(queuesHere());
  const all = (async () => {
    let turnsDone = "";
    let isWrong = false;
    while (!stopping.signal.aborted) {
      try {
        const waits = await lookout.doesAnyWait();
        isWrong = false;
        const turns = turnsNow();
        if ((waits || turns !== turnsDone) && !stopping.signal.aborted) {
          if (await doIt()) turnsDone = turns;
          else await pause(AGAIN);
        }
      } catch (error) {
        if (!isWrong)
          log.error({ failure: failureOf(error) }, "It cannot be looked whether something waits to be done");
        isWrong = true;
      }
      await pause(LOOK);
    }
    await lookout.end();
  })();
  return {
    stop: () => {
      stopping.abort();
      return all;
    },
  };
}
