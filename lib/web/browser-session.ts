import "server-only";
import { cookies } from "next/headers";
import { signOut } from "@/lib/usecases/sign-in";
import { openSession, openStep, sealSession, sealStep, sessionCookie } from "./auth";

/** Gives this browser a session, in next-auth's own cookie: signing in without scripts cannot go through its route. */
export async function beginBrowserSession(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie();
  await endBrowserSession();
  (await cookies()).set(name, await sealSession(sessionId), options);
}

/** Ends the session behind this browser's cookie, if there is one, and takes the cookie away. */
export async function endBrowserSession(): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  const sessionId = await openSession(jar.get(name)?.value);
  if (sessionId) await signOut(sessionId, new Date());
  jar.set(name, "", { ...options, maxAge: 0 });
}

/** Between a right password and a right code a browser has a cookie that is no session. */
const stepCookie = () => `${sessionCookie().name}.step`;

export async function keepStep(step: string): Promise<void> {
  (await cookies()).set(stepCookie(), await sealStep(step), { ...sessionCookie().options, maxAge: 10 * 60 });
}

export const stepHere = async (): Promise<string | null> => openStep((await cookies()).get(stepCookie())?.value);

export async function forgetStep(): Promise<void> {
  (await cookies()).set(stepCookie(), "", { ...sessionCookie().options, maxAge: 0 });
}
