import { whichDay } from "@/lib/data/demonstration";
import { failureOf } from "@/lib/data/failure";
import { forcesToRemind } from "@/lib/data/store/reminders";
import { log } from "@/lib/outside/log";
import { remindForce } from "@/lib/usecases/reminder/remind-force";

/**
 * Reminds people of every force of what has come today. Each force by itself: one whose reminders fail holds up no other, and is done with
 * the rest when the job comes back. Nothing is sent twice, so it may be begun again.
 */
export async function remindEveryForce(): Promise<void> {
  const { today } = await whichDay();
  let failed: unknown = null;
  for (const { forceId, ladder } of await forcesToRemind())
    try {
      await remindForce(forceId, ladder, today);
    } catch (error) {
      log.error({ job: "remind", about: forceId, failure: failureOf(error) }, "A force could not be reminded");
      failed = error;
    }
  if (failed !== null) throw failed;
}
