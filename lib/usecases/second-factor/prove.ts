import { countAttempt, forgetAttempts } from "@/lib/data/attempts";
import { proofOfSession, proveSession } from "@/lib/data/sessions";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { ProvedBy } from "@/lib/domain/proof";
import { isPasswordInTurn } from "@/lib/outside/passwords";
import { readCode } from "./own";

/** For how long after somebody showed who they are they are not asked again, in milliseconds: a quarter of an hour. */
export const PROOF_COUNTS = 15 * 60_000;

/** While more passwords wait to be looked at than there are places for, in seconds. */
const WHILE_BUSY = 10;

/** By what a session has to show again that it is its person's own; null where it did so of late. */
export async function provesBy(sessionId: string, now: Date): Promise<ProvedBy | null> {
  const proof = await proofOfSession(sessionId, now);
  if (proof && now.getTime() - proof.provedAt.getTime() < PROOF_COUNTS) return null;
  return proof?.secondFactor ? "code" : "password";
}

/** What comes of it; slowed: there were too many, and after how many seconds one may try again. */
export type Proved =
  | { readonly is: "proved" }
  | { readonly is: "wrong" }
  /** There is no password: they come in with an account of their organisation, which shows it by signing in again. */
  | { readonly is: "elsewhere" }
  | { readonly is: "slowed"; readonly seconds: number };

/**
 * Shows by what was typed that the asker is whose session it is: by a code of the second factor that counts, else by the password. Both are
 * counted before they are looked at, as where one signs in (0023, 0047).
 */
export async function proveAgain(
  actor: Actor,
  sessionId: string,
  typed: string,
  address: string | null,
  now: Date,
): Promise<Proved> {
  const proof = await proofOfSession(sessionId, now);
  if (!proof) return { is: "wrong" };
  if (!proof.secondFactor && proof.passwordHash === null) return { is: "elsewhere" };
  const seconds = proof.secondFactor ? 0 : await countAttempt({ email: proof.email, address, known: true });
  if (seconds > 0) return { is: "slowed", seconds };
  const right = proof.secondFactor
    ? await byCode(actor, sessionId, typed, now)
    : await byPassword(proof, sessionId, typed, address, now);
  if (right === null) return { is: "slowed", seconds: WHILE_BUSY };
  await recordAccess(actor, right ? "proved-again" : "proof-failed", sessionId);
  return { is: right ? "proved" : "wrong" };
}

async function byCode(actor: Actor, sessionId: string, typed: string, now: Date): Promise<boolean> {
  const read = await readCode(actor, typed, now);
  return read !== null && (await proveSession(sessionId, read.step, now));
}

async function byPassword(
  { email, passwordHash }: { readonly email: string; readonly passwordHash: string | null },
  sessionId: string,
  typed: string,
  address: string | null,
  now: Date,
): Promise<boolean | null> {
  const right = await isPasswordInTurn(email, typed, passwordHash);
  if (!right) return right;
  await forgetAttempts({ email, address, known: true });
  return proveSession(sessionId, null, now);
}
