import { createHash } from "node:crypto";
import { invitationOf, takeUpInvitation as take } from "@/lib/data/sessions";
import { recordAccess } from "@/lib/data/store/access";
import { isOfOwnWords } from "@/lib/domain/people/own-words";
import { isGuessable } from "@/lib/outside/guessable";
import { hashPassword } from "@/lib/outside/passwords";

/** Only this of an invitation's token is kept. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whom an invitation is for, or null when it is used, older than its fourteen days, or unknown. */
export const readInvitation = (token: string, now: Date) => invitationOf(tokenHash(token), now);

/** Sets the invited person's password, once. Not when the invitation no longer counts, or others would soon guess the password. */
export async function takeUpInvitation(
  token: string,
  password: string,
  now: Date,
): Promise<"taken-up" | "over" | "own-words" | "guessable"> {
  const invitation = await readInvitation(token, now);
  if (!invitation) return "over";
  if (isOfOwnWords(password, invitation)) return "own-words";
  if (await isGuessable(password, [invitation.organisation, invitation.name, invitation.email])) return "guessable";
  const personId = await take(tokenHash(token), await hashPassword(password), now);
  if (personId) await recordAccess(null, "invitation-taken-up", personId);
  return personId === null ? "over" : "taken-up";
}
