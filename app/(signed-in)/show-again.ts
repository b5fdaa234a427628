"use server";

import { typedIn } from "@/lib/forms/form-state";
import { currentSession } from "@/lib/web/actor";
import { leaveTyped, leaveUnsent } from "@/lib/web/unsent";

/** Shows a form again with what was typed before the session ended; while nobody is signed in, the page that carries it. */
export async function showAgain(page: string, data: FormData): Promise<void> {
  const typed = typedIn(data);
  if (await currentSession()) leaveTyped(typed);
  else leaveUnsent({ page: String(page), typed, hadFile: false });
}
