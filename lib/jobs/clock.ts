import { setTimeout as wait } from "node:timers/promises";
import { takeTurn } from "@/lib/data/store/mail";
import { beyond, CLOCK_JOB_NAMES, turnOf } from "@/lib/domain/clock/turns";

/** How often the clock is looked at, in milliseconds. */
const LOOK = 20_000;

/** Takes whatever turn it is now, and orders what is to be done then: each once, over all processes that look. */
export async function takeTurns(now: Date): Promise<void> {
  for (const job of CLOCK_JOB_NAMES) await takeTurn(job, turnOf(job, now), beyond(now));
}

/** Looks at the clock until it is stopped. What was missed while nobody looked is done once, as of now. `tell` hears of what went wrong. */
export function keepTheClock(tell: (error: unknown) => void): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const all = (async () => {
    let isWrong = false;
    while (!stopping.signal.aborted) {
      try {
        await takeTurns(new Date());
        isWrong = false;
      } catch (error) {
        if (!isWrong) tell(error);
        isWrong = true;
      }
      await wait(LOOK, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return all;
    },
  };
}
