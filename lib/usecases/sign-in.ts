import { type Attempt, countedAttempt, forgetAttempts } from "@/lib/data/attempts";
import { accountOfIdentity } from "@/lib/data/identity";
import { beginStep } from "@/lib/data/second-factor";
import { type Browser, credentialsOf, endSession, readSession, startSession } from "@/lib/data/sessions";
import { recordAccess } from "@/lib/data/store/access";
import type { Identity } from "@/lib/domain/people/identity";
import { browserName } from "@/lib/outside/browser-name";
import { isPasswordInTurn } from "@/lib/outside/passwords";

/** What comes of an attempt: a session, no, or that there were too many, and after how many seconds one may try again. */
export type SignInAnswer =
  | { readonly is: "signed-in"; readonly sessionId: string }
  /** The password is right, and a second factor is asked for: there is no session yet. */
  | { readonly is: "code"; readonly step: string }
  | { readonly is: "wrong" }
  | { readonly is: "slowed"; readonly seconds: number };

/** While more wait than there are places for, in seconds. */
const WHILE_BUSY = 10;

/**
 * Starts a session in the browser that says so of itself for the person with this address and password. Wrong, in the same words and time, for every reason why
 * not; the access log says whose account it was, where there is one. Counted before anything is looked at: with too
 * many of late not even the right password is tried.
 */
export async function signIn(
  attempt: Attempt,
  password: string,
  now: Date,
  userAgent: string | null,
): Promise<SignInAnswer> {
  const { seconds, isFirst } = await countedAttempt(attempt);
  if (seconds > 0) {
    // One entry for all that are slowed together: a crowd of guessers would else fill the log.
    if (isFirst) await signInFails((await credentialsOf(attempt.email))?.personId ?? null, "slowed");
    // Loaded when it is needed: a build has no settings, which the log reads.
    const { log } = await import("@/lib/outside/log");
    log.warn({ known: attempt.known }, "Attempts to sign in were slowed");
    return { is: "slowed", seconds };
  }
  const found = await credentialsOf(attempt.email);
  const right = await isPasswordInTurn(attempt.email, password, found?.passwordHash ?? null);
  if (right === null) return { is: "slowed", seconds: WHILE_BUSY };
  if (!right || !found) {
    await signInFails(found?.personId ?? null);
    return { is: "wrong" };
  }
  await forgetAttempts(attempt);
  return letIn(found.personId, now, { name: browserName(userAgent), known: attempt.known });
}

/** Notes that somebody was not let in, and whose account they asked for where that is known; `why` is a code. */
const signInFails = (personId: string | null, why: string | null = null): Promise<void> =>
  recordAccess(null, "sign-in-failed", personId, why);

/** The same of an account of somebody's organisation, which is nobody's here. */
export const notLetInWith = (why: string): Promise<void> => signInFails(null, `single sign-on: ${why}`);

/** Whoever showed who they are has a session, or the step before it where a second factor of theirs counts. */
async function letIn(
  personId: string,
  now: Date,
  browser: Browser,
): Promise<Extract<SignInAnswer, { is: "signed-in" | "code" }>> {
  const step = await beginStep(personId, now, browser);
  if (step) return { is: "code", step };
  const sessionId = await startSession(personId, now, browser);
  await noteSignedIn(sessionId, now);
  return { is: "signed-in", sessionId };
}

/**
 * The same by an account of their organisation, for whom their organisation vouches; null where it is nobody's who was invited.
 * @param isKnown whether the browser shows that somebody has signed in there to the account with an address
 */
export async function signInWith(
  identity: Identity,
  now: Date,
  userAgent: string | null,
  isKnown: (email: string) => Promise<boolean>,
) {
  const account = await accountOfIdentity(identity);
  if (!account) return null;
  const { personId, email } = account;
  return { ...(await letIn(personId, now, { name: browserName(userAgent), known: await isKnown(email) })), email };
}

/** Writes down that a session was begun, and whose. */
export async function noteSignedIn(sessionId: string, now: Date): Promise<void> {
  const person = await personOfSession(sessionId, now);
  if (person) await recordAccess(person, "signed-in", sessionId);
}

async function personOfSession(sessionId: string, now: Date) {
  const person = await readSession(sessionId, now);
  if (!person) return null;
  const { personId, organisationId: id, organisationKind: kind, organisationName: name } = person;
  return { personId, organisation: { id, kind, name } };
}

/** Ends a session, and notes whose it was; of one that has ended already nothing. */
export async function signOut(sessionId: string, now: Date): Promise<void> {
  const person = await personOfSession(sessionId, now);
  await endSession(sessionId, now);
  if (person) await recordAccess(person, "signed-out", sessionId);
}
