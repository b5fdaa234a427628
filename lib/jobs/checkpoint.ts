import { failureOf } from "@/lib/data/failure";
import { log } from "@/lib/outside/log";
import { makeCheckpoint } from "@/lib/usecases/history/checkpoint";

/** Signs how far the history has come. One that is not what was signed leaves a line in the log: its chain, no word of it. */
export async function signCheckpoint(): Promise<void> {
  const { differ } = await makeCheckpoint(new Date());
  if (differ.length > 0)
    log.error({ chains: differ }, "The history is not what was signed of it: run npm run audit:verify");
}

/** The same before nobody is here to do it: where it cannot be done, the next one signs what happened since, and the log says why. */
export async function signAtLast(): Promise<void> {
  try {
    await signCheckpoint();
  } catch (error) {
    log.error({ failure: failureOf(error) }, "How far the history has come could not be signed at the end");
  }
}
