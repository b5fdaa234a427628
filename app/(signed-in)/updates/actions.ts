"use server";

import { revalidatePath } from "next/cache";
import { typedIn } from "@/lib/forms/form-state";
import { NOTHING_SENT, type UpdatesState } from "@/lib/forms/updates-state";
import { currentSession } from "@/lib/web/actor";
import { doneAt, flashed } from "@/lib/web/flash";
import { leadTo } from "@/lib/web/lead-to";
import { sessionEnded } from "@/lib/web/unsent";
import { readUpdatesAddress, updatesHref } from "./address";
import { saveTyped } from "./save";

/** Saves the page of updates at this address. When all of it is saved, the page says so; else it comes back with the rest. */
export async function saveThese(address: string, _state: UpdatesState, data: FormData): Promise<UpdatesState> {
  const page = updatesHref(readUpdatesAddress(Object.fromEntries(new URLSearchParams(String(address)))));
  const session = await currentSession();
  if (!session) return { ...NOTHING_SENT, ...(await sessionEnded(page, data)) };
  const state = await saveTyped(session.actor, typedIn(data), page);
  if (state.problems.length === 0) leadTo(await flashed(withFlash(page, String(state.saved.length))));
  revalidatePath("/", "layout");
  return state;
}

function withFlash(page: string, saved: string): string {
  const url = new URL(page, "http://here");
  const flash = new URL(doneAt(url.pathname, "save-updates", { saved }), url);
  for (const [name, value] of flash.searchParams) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}
