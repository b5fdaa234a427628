import { endSessionsBeside, type OwnSession, sessionsBeside } from "@/lib/data/sessions";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";

/** Where somebody is signed in, by the session that asks: the one seen last first. */
export const ownSessions = (sessionId: string, now: Date): Promise<readonly OwnSession[]> =>
  sessionsBeside(sessionId, now);

/** Ends one of somebody's other sessions, or with null all of them; answers how many. Never the one that asks, nor another person's. */
export async function endOwnSessions(actor: Actor, sessionId: string, one: string | null, now: Date): Promise<number> {
  const ended = await endSessionsBeside(sessionId, one, now);
  if (ended > 0) await recordAccess(actor, "signed-out", sessionId, `${ended} of their other sessions`);
  return ended;
}
