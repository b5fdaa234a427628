"use server";

import { revalidatePath } from "next/cache";
import { typedIn } from "@/lib/forms/form-state";
import { NOTHING_SENT, type UpdatesState } from "@/lib/forms/updates-state";
import { currentSession } from "@/lib/web/actor";
import { doneAt, flashed } from "@/lib/web/flash";
import { leadTo } from "@/lib/web/lead-to";
import { sessionEnded } from "@/lib/web/unsent";
import { reviewsHref } from "./address";
import { saveTyped } from "./save";

/** Saves the page of reviews. When all of it is saved, the page says so, with what waits next; else it comes back with the rest. */
export async function saveThese(_state: UpdatesState, data: FormData): Promise<UpdatesState> {
  const page = reviewsHref(1);
  const session = await currentSession();
  if (!session) return { ...NOTHING_SENT, ...(await sessionEnded(page, data)) };
  const state = await saveTyped(session.actor, typedIn(data), page);
  if (state.problems.length === 0)
    leadTo(await flashed(doneAt(page, "save-reviews", { saved: String(state.saved.length) })));
  revalidatePath("/", "layout");
  return state;
}
