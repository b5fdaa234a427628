import "server-only";
import { cookies } from "next/headers";
import { signOut } from "@/lib/usecases/sign-in";
import { beganElsewhere, openSession, openStep, type Step, sealSession, sealStep, sessionCookie } from "./auth";

/** Gives this browser a session, in next-auth's own cookie: signing in without scripts cannot go through its route. `elsewhere`: with an account of one's organisation. */
export async function beginBrowserSession(sessionId: string, elsewhere: boolean): Promise<void> {
  const { name, options } = sessionCookie();
  await endBrowserSession();
  (await cookies()).set(name, await sealSession(sessionId, elsewhere), options);
}

/** Puts another session of the same person in the place of this browser's, which ends. It says where it began, as that did. */
export async function replaceBrowserSession(sessionId: string): Promise<void> {
  const elsewhere = await beganElsewhere((await cookies()).get(sessionCookie().name)?.value);
  await beginBrowserSession(sessionId, elsewhere);
}

/** Ends the session behind this browser's cookie, if there is one, and takes the cookie away. Answers whether it began elsewhere. */
export async function endBrowserSession(): Promise<boolean> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  const cookie = jar.get(name)?.value;
  const sessionId = await openSession(cookie);
  if (sessionId) await signOut(sessionId, new Date());
  jar.set(name, "", { ...options, maxAge: 0 });
  return beganElsewhere(cookie);
}

/** Between showing who one is and a right code a browser has a cookie that is no session. */
const stepCookie = () => `${sessionCookie().name}.step`;

export async function keepStep(step: Step): Promise<void> {
  (await cookies()).set(stepCookie(), await sealStep(step), { ...sessionCookie().options, maxAge: 10 * 60 });
}

export const stepHere = async (): Promise<Step | null> => openStep((await cookies()).get(stepCookie())?.value);

export async function forgetStep(): Promise<void> {
  (await cookies()).set(stepCookie(), "", { ...sessionCookie().options, maxAge: 0 });
}
