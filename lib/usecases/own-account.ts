import { connectIdentity, disconnectIdentity, ownIdentity } from "@/lib/data/identity";
import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { Identity } from "@/lib/domain/people/identity";

/** Since when the asker can sign in with an account of their organisation; null where none is connected. */
export const ownAccountSince = (actor: Actor): Promise<Date | null> => inScope(actor, ownIdentity);

/** Connects it, in place of any that was connected before. False where it is somebody else's. */
export async function connectOwnAccount(actor: Actor, identity: Identity, now: Date): Promise<boolean> {
  const done = await inScope(actor, (db) => connectIdentity(db, identity, now));
  if (done) await recordAccess(actor, "account-connected");
  return done;
}

/** Ends that. False where none was connected, or they have no password: then it is their only way in. */
export async function disconnectOwnAccount(actor: Actor, now: Date): Promise<boolean> {
  const done = await inScope(actor, (db) => disconnectIdentity(db, now));
  if (done) await recordAccess(actor, "account-disconnected");
  return done;
}
