import { endSessionsBeside, type OwnSession, sessionsBeside, startSession } from "@/lib/data/sessions";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import { browserName } from "@/lib/outside/browser-name";

/** Where somebody is signed in, by the session that asks: the one seen last first. */
export const ownSessions = (sessionId: string, now: Date): Promise<readonly OwnSession[]> =>
  sessionsBeside(sessionId, now);

/** A new session of the asker's, for the browser of the one that asks: as they sign in, a session is not the one from before a second factor counts. */
export const renewOwnSession = ({ personId }: Actor, now: Date, userAgent: string | null): Promise<string> =>
  startSession(personId, now, { name: browserName(userAgent), known: true });

/** Ends one of somebody's other sessions, or with null all of them; answers how many. Never the one that asks, nor another person's. */
export async function endOwnSessions(actor: Actor, sessionId: string, one: string | null, now: Date): Promise<number> {
  const ended = await endSessionsBeside(sessionId, one, now);
  if (ended > 0) await recordAccess(actor, "signed-out", sessionId, `${ended} of their other sessions`);
  return ended;
}
