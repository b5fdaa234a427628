import { log } from "@/lib/outside/log";
import { removeOutlived } from "@/lib/usecases/retention/retention";

/** Removes what has outlived its term, where the settings say so; the log has how many of each kind, and the page of the terms too. */
export async function removeEachNight(): Promise<void> {
  const removed = await removeOutlived();
  if (removed.length > 0) log.info({ removed }, "What has outlived its term was removed");
}
