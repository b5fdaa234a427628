import type { Job } from "@/lib/data/store/queue";
import { clearUpload } from "@/lib/usecases/evidence/clear-upload";

/** Clears what a sending of files left, where it did not come to its end. Nothing to do where it did. */
export async function clearLeftUpload({ key }: Job): Promise<void> {
  await clearUpload(key);
}
