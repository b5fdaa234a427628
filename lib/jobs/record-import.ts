import { whichDay } from "@/lib/data/demonstration";
import type { Job } from "@/lib/data/store/queue";
import { whoImports } from "@/lib/data/who-imports";
import { endImport, recordImport } from "@/lib/usecases/import-register/record-import";
import { asOrderer, MOST_BEGINNINGS } from "./orderer";

/**
 * Records a file as whoever ordered it, on the day on which they did. Once that has ended, in whatever way, there is nothing
 * left to do; so whatever is thrown here may simply be done again.
 */
export async function recordOrderedImport({ key: id, brokenOff }: Job): Promise<void> {
  const orderer = await whoImports(id);
  if (!orderer) return;
  const actor = asOrderer(orderer);
  if (!orderer.isActive) return endImport(actor, id, "no-longer-yours");
  if (brokenOff >= MOST_BEGINNINGS) return endImport(actor, id, "died");
  const { today } = await whichDay(orderer.orderedAt);
  await recordImport(actor, id, { now: new Date(), today, comesBack: true });
}
