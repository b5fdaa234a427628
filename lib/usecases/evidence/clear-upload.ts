import { isStoredForSomebody } from "@/lib/data/store/evidence-files";
import { clearReceived } from "@/lib/outside/evidence-files/received";
import { storage } from "@/lib/outside/storage/storage";

/** Takes away what a sending left that did not come to its end: what waits in pieces, and what is stored and no record names. */
export async function clearUpload(key: string): Promise<boolean> {
  await clearReceived(key);
  if (await isStoredForSomebody(key)) return false;
  await storage().remove(key);
  return true;
}
