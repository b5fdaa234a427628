"use server";

import { redirect } from "next/navigation";
import { type FormState, formOf, typedIn } from "@/lib/forms/form-state";
import { signInForm } from "@/lib/forms/sign-in";
import { signIn } from "@/lib/usecases/sign-in";
import { beginBrowserSession, endBrowserSession } from "@/lib/web/browser-session";
import { demonstrationPassword } from "@/lib/web/demonstration";
import { doneAt, flashed } from "@/lib/web/flash";
import { safePath } from "@/lib/web/paths";

const WRONG = "The e-mail address or the password is not right. Check both; passwords are case-sensitive.";

export async function signInWithPassword(_state: FormState, data: FormData): Promise<FormState> {
  const { password: _, ...typed } = typedIn(data);
  const parsed = signInForm.safeParse(typedIn(data));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), message }));
    return { problems, typed, news: null };
  }
  const { email, password, next } = parsed.data;
  const sessionId = await signIn(email, password, new Date());
  if (!sessionId) return { problems: [{ name: "email", message: WRONG }], typed, news: null };
  await beginBrowserSession(sessionId);
  redirect(safePath(next));
}

/** One press of a card, in the demonstration only: anywhere else there is no such password and nothing happens. */
export async function signInToDemonstration(data: FormData): Promise<void> {
  const form = formOf(data);
  const email = form.get("email");
  const password = await demonstrationPassword(typeof email === "string" ? email : "");
  const sessionId = password && typeof email === "string" ? await signIn(email, password, new Date()) : null;
  if (!sessionId) redirect("/sign-in");
  await beginBrowserSession(sessionId);
  const next = form.get("next");
  redirect(safePath(typeof next === "string" ? next : "/"));
}

export async function signOutHere(): Promise<void> {
  await endBrowserSession();
  redirect(await flashed(doneAt("/sign-in", "signed-out")));
}
