import "server-only";
import { readChains } from "@/lib/data/chain-links";
import { inScope } from "@/lib/data/scope";
import { verifyChain } from "@/lib/data/verify";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";
import type { Verdict } from "@/lib/domain/verdict";

/** Verifies the history of what concerns no force: invitations, roles, suspensions. Everyone signed in may. */
export const verifyPeopleChain = (actor: Actor): Promise<Verdict | null> =>
  inScope(actor, async (db) => {
    const [chain] = await readChains(db, "people");
    return chain ? verifyChain(chain.links, chain) : null;
  });

/** Verifies the history of one force, whole: also what the asker may not read. Null where the force is not theirs. */
export function verifyForceChain(actor: Actor, forceId: string): Promise<Verdict | null> {
  if (!may(actor, "verify the history", { on: "force", forceId })) return Promise.resolve(null);
  return inScope(actor, async (db) => {
    const [chain] = await readChains(db, forceId);
    return chain ? verifyChain(chain.links, chain) : null;
  });
}
