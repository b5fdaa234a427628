"use server";

import { redirect } from "next/navigation";
import { typedIn } from "@/lib/forms/form-state";
import { endSessionForm } from "@/lib/forms/sign-in";
import { endOwnSessions } from "@/lib/usecases/own-sessions";
import { currentSession } from "@/lib/web/actor";
import { doneAt, flashed } from "@/lib/web/flash";
import { signInAgain } from "@/lib/web/paths";

/** Ends one of the asker's other sessions, or where none is named all of them; what is nobody's or another's is left alone. */
export async function endSession(data: FormData): Promise<void> {
  const session = await currentSession();
  if (!session) redirect(signInAgain("/sessions"));
  const parsed = endSessionForm.safeParse(typedIn(data));
  if (!parsed.success) redirect("/sessions");
  const ended = await endOwnSessions(session.actor, session.id, parsed.data.session ?? null, new Date());
  redirect(ended > 0 ? await flashed(doneAt("/sessions", "sessions-ended")) : "/sessions");
}
