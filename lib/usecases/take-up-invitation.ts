import { createHash } from "node:crypto";
import { accountOfIdentity } from "@/lib/data/identity";
import { invitationOf } from "@/lib/data/sessions";
import { recordAccess } from "@/lib/data/store/access";
import { loadTakingUp } from "@/lib/data/store/people";
import type { Actor } from "@/lib/domain/actor";
import type { Identity, WayIn } from "@/lib/domain/people/identity";
import { isOfOwnWords } from "@/lib/domain/people/own-words";
import { decideTakingUp, type TakingUpCase } from "@/lib/domain/people/taking-up";
import { ok } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { isGuessable } from "@/lib/outside/guessable";
import { hashPassword } from "@/lib/outside/passwords";
import { type Asked, perform } from "./perform";

/** Only this of an invitation's token is kept. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whom an invitation is for, or null when it is used, older than its fourteen days, or unknown. */
export const readInvitation = (token: string, now: Date) => invitationOf(tokenHash(token), now);

interface Done {
  readonly personId: string;
}
const readDone = object<Done>({ personId: text });

export type TakenUp = "taken-up" | "over" | "busy" | "own-words" | "guessable";

/**
 * Sets the invited person's password, once. Not when the invitation no longer counts, or others would soon guess the password. `actor`
 * is whom the link is for, acting on their own place.
 */
export async function takeUpInvitation(actor: Actor, token: string, password: string, asked: Asked): Promise<TakenUp> {
  const invitation = await invitationOf(tokenHash(token), asked.now);
  if (invitation?.personId !== actor.personId) return "over";
  if (isOfOwnWords(password, invitation)) return "own-words";
  if (await isGuessable(password, [invitation.organisation, invitation.name, invitation.email])) return "guessable";
  return takeUp(actor, token, { passwordHash: await hashPassword(password) }, asked);
}

/** The same with an account of their organisation in place of a password. Over too where it is somebody else's already. */
export async function takeUpInvitationWith(
  actor: Actor,
  token: string,
  identity: Identity,
  asked: Asked,
): Promise<"taken-up" | "over" | "busy"> {
  const whose = (await accountOfIdentity(identity))?.personId ?? null;
  return whose === null || whose === actor.personId ? takeUp(actor, token, identity, asked) : "over";
}

/** An event of their organisation, told to them and to the administrators. */
async function takeUp(actor: Actor, token: string, by: WayIn, asked: Asked): Promise<"taken-up" | "over" | "busy"> {
  const hash = tokenHash(token);
  const result = await perform<TakingUpCase, Done>(
    actor,
    {
      name: "take-up-invitation",
      about: actor.personId,
      chains: async () => ok([null]),
      load: (db) => loadTakingUp(db, actor, hash, asked.now),
      decide: (theCase) => decideTakingUp(theCase, { tokenHash: hash, ...by }, asked.today),
      answer: ({ personId }) => ({ personId }),
      readAnswer: readDone,
    },
    asked,
  );
  if (!result.ok) return result.refusal.why === "busy" ? "busy" : "over";
  await recordAccess(null, "invitation-taken-up", actor.personId);
  return "taken-up";
}
