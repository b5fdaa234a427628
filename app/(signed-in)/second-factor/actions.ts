"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/forms/form-state";
import { typedIn } from "@/lib/forms/form-state";
import { codeForm } from "@/lib/forms/sign-in";
import { endOwnSessions, renewOwnSession } from "@/lib/usecases/own-sessions";
import { beginOwnFactor, confirmOwnFactor, endOwnFactor } from "@/lib/usecases/second-factor/own";
import { ownAccount, type Session } from "@/lib/web/actor";
import { answering } from "@/lib/web/answering";
import { replaceBrowserSession } from "@/lib/web/browser-session";
import { doneAt, flashed } from "@/lib/web/flash";
import { signInAgain } from "@/lib/web/paths";
import { sessionEnded } from "@/lib/web/unsent";

/** Begins a second factor of the asker's own; where one counts already nothing happens. */
export async function begin(): Promise<void> {
  const session = await ownAccount();
  if (!session) redirect(signInAgain("/second-factor"));
  await beginOwnFactor(session.actor, new Date());
  redirect("/second-factor");
}

const NOT_RIGHT =
  "The code is not right, or was used before. Wait for the next one in your app; the clock of your phone has to be right.";

async function withCode(
  data: FormData,
  deed: typeof confirmOwnFactor,
  done: "second-factor-on" | "second-factor-off",
  after: (session: Session) => Promise<void> = async () => {},
): Promise<FormState> {
  const session = await ownAccount();
  if (!session) return sessionEnded("/second-factor", data);
  const parsed = codeForm.safeParse(typedIn(data));
  const message = parsed.success ? NOT_RIGHT : (parsed.error.issues[0]?.message ?? NOT_RIGHT);
  const isDone = parsed.success && (await deed(session.actor, parsed.data.code, new Date()));
  if (!isDone) return { problems: [{ name: "code", message }], typed: {}, news: null };
  await after(session);
  redirect(await flashed(doneAt("/second-factor", done)));
}

/** From a right code on it counts; every session that was begun without it ends, and this browser has a new one. */
export async function confirm(_state: FormState, data: FormData): Promise<FormState> {
  return withCode(data, confirmOwnFactor, "second-factor-on", async ({ actor, id }) => {
    const now = new Date();
    await endOwnSessions(actor, id, null, now);
    await replaceBrowserSession(await renewOwnSession(actor, now, answering.getStore()?.browser ?? null));
  });
}

/** Ends it by a code. */
export async function end(_state: FormState, data: FormData): Promise<FormState> {
  return withCode(data, endOwnFactor, "second-factor-off");
}
