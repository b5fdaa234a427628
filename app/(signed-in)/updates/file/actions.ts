"use server";

import { revalidatePath } from "next/cache";
import { formOf, STEP, typedIn } from "@/lib/forms/form-state";
import { NO_FILE, type UpdatesFileState } from "@/lib/forms/updates-state";
import { currentSession } from "@/lib/web/actor";
import { doneAt, flashed } from "@/lib/web/flash";
import { leadTo } from "@/lib/web/lead-to";
import { countFile } from "@/lib/web/slowed";
import { sessionEnded } from "@/lib/web/unsent";
import { saveTyped } from "../save";
import { checkFile } from "./check";

const PAGE = "/updates/file";

/** Reads a filled-in form and says what it would do; or, pressed again below that, saves it. */
export async function takeFile(_state: UpdatesFileState, data: FormData): Promise<UpdatesFileState> {
  const session = await currentSession();
  if (!session) return { ...NO_FILE, ...(await sessionEnded(PAGE, data)) };
  const form = formOf(data);
  if (form.get(STEP) !== "save") {
    const slowed = await countFile(session.actor.personId);
    if (slowed) return { ...NO_FILE, problems: [{ name: "file", message: slowed }] };
    return checkFile(session.actor, form.get("file"));
  }
  const { [STEP]: _, ...typed } = typedIn(form);
  const saved = await saveTyped(session.actor, typed, PAGE);
  if (saved.problems.length === 0)
    leadTo(await flashed(doneAt("/updates", "save-updates", { saved: String(saved.saved.length) })));
  revalidatePath("/", "layout");
  return { ...NO_FILE, ...saved, isRead: true };
}
