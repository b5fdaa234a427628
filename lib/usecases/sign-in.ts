import { credentialsOf, endSession, readSession, startSession } from "@/lib/data/sessions";
import { recordAccess } from "@/lib/data/store/access";
import { isPassword } from "@/lib/outside/passwords";

/** Starts a session for the person with this address and password. Null, in the same words and time, for every reason why not; the access log says whose account it was, where there is one. */
export async function signIn(email: string, password: string, now: Date): Promise<string | null> {
  const found = await credentialsOf(email);
  if (!(await isPassword(password, found?.passwordHash ?? null)) || !found) {
    await recordAccess(null, "sign-in-failed", found?.personId ?? null);
    return null;
  }
  const sessionId = await startSession(found.personId, now);
  const person = await readSession(sessionId, now);
  if (person) {
    const organisation = { id: person.organisationId, kind: person.organisationKind, name: person.organisationName };
    await recordAccess({ personId: person.personId, organisation }, "signed-in", sessionId);
  }
  return sessionId;
}

export async function signOut(sessionId: string, now: Date): Promise<void> {
  await endSession(sessionId, now);
}
