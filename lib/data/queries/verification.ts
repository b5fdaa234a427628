import "server-only";
import { readHistories } from "@/lib/data/chain-links";
import { heldToSigned, type Signed } from "@/lib/data/checkpoints";
import { inScope } from "@/lib/data/scope";
import { verifyHistory } from "@/lib/data/verify";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";
import type { Verdict } from "@/lib/domain/verdict";

const UNSIGNED: Signed = { checkpoints: [], bad: 0 };

/** Verifies the history of what concerns no force: invitations, roles, suspensions. Everyone signed in may. */
export const verifyPeopleChain = (actor: Actor, signed: Signed = UNSIGNED): Promise<Verdict | null> =>
  inScope(actor, async (db) => {
    const [history] = await readHistories(db, "people");
    return history ? heldToSigned(verifyHistory(history.chains), history.chains, signed) : null;
  });

/** Verifies the history of one force, whole: also what the asker may not read. Null where the force is not theirs. */
export function verifyForceChain(actor: Actor, forceId: string, signed: Signed = UNSIGNED): Promise<Verdict | null> {
  if (!may(actor, "verify the history", { on: "force", forceId })) return Promise.resolve(null);
  return inScope(actor, async (db) => {
    const [history] = await readHistories(db, forceId);
    return history ? heldToSigned(verifyHistory(history.chains), history.chains, signed) : null;
  });
}
