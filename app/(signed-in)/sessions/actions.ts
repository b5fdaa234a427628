"use server";

import { redirect } from "next/navigation";
import { typedIn } from "@/lib/forms/form-state";
import { endSessionForm } from "@/lib/forms/sign-in";
import { disconnectOwnAccount } from "@/lib/usecases/own-account";
import { endOwnSessions } from "@/lib/usecases/own-sessions";
import { currentSession } from "@/lib/web/actor";
import { doneAt, flashed } from "@/lib/web/flash";
import { signInAgain } from "@/lib/web/paths";
import { proveBefore } from "@/lib/web/prove";
import { addressAtProvider } from "@/lib/web/single-sign-on";

/** Ends one of the asker's other sessions, or where none is named all of them; what is nobody's or another's is left alone. */
export async function endSession(data: FormData): Promise<void> {
  const session = await currentSession();
  if (!session) redirect(signInAgain("/sessions"));
  const parsed = endSessionForm.safeParse(typedIn(data));
  if (!parsed.success) redirect("/sessions");
  const ended = await endOwnSessions(session.actor, session.id, parsed.data.session ?? null, new Date());
  redirect(ended > 0 ? await flashed(doneAt("/sessions", "sessions-ended")) : "/sessions");
}

/** Leads to the provider of single sign-on, whose account is then connected; after showing again who one is, since it is a way in. */
export async function connectAccount(): Promise<void> {
  await proveBefore("/sessions");
  const session = await currentSession();
  if (!session) redirect(signInAgain("/sessions"));
  redirect((await addressAtProvider({ for: "connect", session: session.id })) ?? "/sessions?refused=away");
}

/** Ends that, where there is a password to sign in with. */
export async function disconnectAccount(): Promise<void> {
  const session = await currentSession();
  if (!session) redirect(signInAgain("/sessions"));
  const done = await disconnectOwnAccount(session.actor, new Date());
  redirect(done ? await flashed(doneAt("/sessions", "account-disconnected")) : "/sessions?refused=only-way-in");
}
