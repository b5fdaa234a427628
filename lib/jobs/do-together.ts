import { whichDay } from "@/lib/data/demonstration";
import type { Job } from "@/lib/data/store/queue";
import { whoDoesTogether } from "@/lib/data/who-imports";
import { failTogether, workOnTogether } from "@/lib/usecases/together/order-together";
import { asOrderer, MOST_BEGINNINGS } from "./orderer";

/**
 * Judges or does what somebody ordered for many findings, as they are now, on the day on which they did. Suspended since, or
 * broken off too often, it ends in words; what of it is done stays done.
 */
export async function doOrderedTogether({ key: id, brokenOff }: Job): Promise<void> {
  const orderer = await whoDoesTogether(id);
  if (!orderer) return;
  const actor = asOrderer(orderer);
  if (!orderer.isActive || brokenOff >= MOST_BEGINNINGS) {
    await failTogether(actor, id);
    return;
  }
  const { today } = await whichDay(orderer.orderedAt);
  await workOnTogether(actor, id, { now: new Date(), today });
}
