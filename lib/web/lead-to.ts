import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

/**
 * Where an action that changed something leads. Pages that the browser's own router keeps are asked for anew: going back,
 * or to another place on the same page, shows the record as it is now.
 */
export function leadTo(path: string): never {
  revalidatePath("/", "layout");
  redirect(path);
}
