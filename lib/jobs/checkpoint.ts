import { log } from "@/lib/outside/log";
import { makeCheckpoint } from "@/lib/usecases/history/checkpoint";

/** Signs how far the history has come. One that is not what was signed leaves a line in the log: its chain, no word of it. */
export async function signCheckpoint(): Promise<void> {
  const { differ } = await makeCheckpoint(new Date());
  if (differ.length > 0)
    log.error({ chains: differ }, "The history is not what was signed of it: run npm run audit:verify");
}
