import "server-only";
import { readHistories } from "@/lib/data/chain-links";
import { inScope } from "@/lib/data/scope";
import { verifyHistory } from "@/lib/data/verify";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";
import type { Verdict } from "@/lib/domain/verdict";

/** Verifies the history of what concerns no force: invitations, roles, suspensions. Everyone signed in may. */
export const verifyPeopleChain = (actor: Actor): Promise<Verdict | null> =>
  inScope(actor, async (db) => {
    const [history] = await readHistories(db, "people");
    return history ? verifyHistory(history.chains) : null;
  });

/** Verifies the history of one force, whole: also what the asker may not read. Null where the force is not theirs. */
export function verifyForceChain(actor: Actor, forceId: string): Promise<Verdict | null> {
  if (!may(actor, "verify the history", { on: "force", forceId })) return Promise.resolve(null);
  return inScope(actor, async (db) => {
    const [history] = await readHistories(db, forceId);
    return history ? verifyHistory(history.chains) : null;
  });
}
