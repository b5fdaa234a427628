"use server";

import { redirect } from "next/navigation";
import { inTime } from "@/lib/format/in-time";
import { type FormState, formOf, typedIn } from "@/lib/forms/form-state";
import { codeForm, signInForm } from "@/lib/forms/sign-in";
import { whereToSignOut } from "@/lib/usecases/sign-out-elsewhere";
import { endBrowserSession } from "@/lib/web/browser-session";
import { demonstrationPassword } from "@/lib/web/demonstration";
import { doneAt, flashed } from "@/lib/web/flash";
import { safePath } from "@/lib/web/paths";
import { signInHere, signInHereWithCode } from "@/lib/web/sign-in-here";
import { addressAtProvider } from "@/lib/web/single-sign-on";

const WRONG = "The e-mail address or the password is not right. Check both; passwords are case-sensitive.";
const slowed = (seconds: number) =>
  `There were too many attempts to sign in. Nothing is wrong with your account: try again in ${inTime(seconds)}.`;

export async function signInWithPassword(_state: FormState, data: FormData): Promise<FormState> {
  const { password: _, ...typed } = typedIn(data);
  const parsed = signInForm.safeParse(typedIn(data));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), message }));
    return { problems, typed, news: null };
  }
  const { email, password, next } = parsed.data;
  const answer = await signInHere(email, password);
  if (answer.is === "wrong") return { problems: [{ name: "email", message: WRONG }], typed, news: null };
  if (answer.is === "slowed")
    return { problems: [{ name: "email", message: slowed(answer.seconds) }], typed, news: null };
  if (answer.is === "code") redirect(codePath(safePath(next)));
  redirect(safePath(next));
}

const OVER = "This took too long, or too many codes were not right. Begin again with your address and password.";
const NOT_RIGHT =
  "The code is not right, or was used before. Wait for the next one in your app, or use a recovery code.";

/** The second factor: a code of the app, or a recovery code. */
export async function signInWithSecondFactor(_state: FormState, data: FormData): Promise<FormState> {
  const parsed = codeForm.safeParse(typedIn(data));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), message }));
    return { problems, typed: {}, news: null };
  }
  const answer = await signInHereWithCode(parsed.data.code);
  if (answer.is === "signed-in") redirect(safePath(parsed.data.next));
  return { problems: [{ name: "code", message: answer.is === "wrong" ? NOT_RIGHT : OVER }], typed: {}, news: null };
}

const codePath = (next: string) => `/sign-in/code?next=${encodeURIComponent(next)}`;

/** One press of a card, in the demonstration only: anywhere else there is no such password and nothing happens. */
export async function signInToDemonstration(data: FormData): Promise<void> {
  const form = formOf(data);
  const email = form.get("email");
  const password = await demonstrationPassword(typeof email === "string" ? email : "");
  // The password is the card's own, so nobody guesses by it: what strangers try does not close the cards.
  const answer = password && typeof email === "string" ? await signInHere(email, password, true) : null;
  const next = form.get("next");
  const path = safePath(typeof next === "string" ? next : "/");
  // Whoever tries a second factor as somebody of the demonstration is asked for its codes here too.
  if (answer?.is === "code") redirect(codePath(path));
  if (answer?.is !== "signed-in") redirect("/sign-in");
  redirect(path);
}

/** Signs in with the account of one's organisation. */
export async function signInElsewhere(data: FormData): Promise<void> {
  const next = formOf(data).get("next");
  const path = safePath(typeof next === "string" ? next : "/");
  redirect((await addressAtProvider({ for: "sign-in", next: path })) ?? "/sign-in?refused=away");
}

/** Whoever came in with the account of their organisation is signed out there too, where it says how. */
export async function signOutHere(): Promise<void> {
  const there = (await endBrowserSession()) ? await whereToSignOut() : null;
  if (there) redirect(there);
  redirect(await flashed(doneAt("/sign-in", "signed-out")));
}
