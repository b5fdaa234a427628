import { inScope } from "@/lib/data/scope";
import { keepWishes } from "@/lib/data/store/mail";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { Wishes } from "@/lib/domain/mail/wishes";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** Whether anybody is told anything in this role: readers and administrators are not. */
export const isTold = (actor: Actor): boolean => actor.role !== "reader" && sideOf(actor) !== "administration";

/**
 * Somebody says how they want to be told by mail. It is theirs alone and in no history, so it is no decision (0012); a second press
 * does nothing more. Of their own account (a sign-in in a new browser) everybody is told at once, whatever they wish.
 */
export async function keepOwnWishes(actor: Actor, wishes: Wishes): Promise<Result<null, Refusal>> {
  if (!isTold(actor)) return refuse({ why: "not-found" });
  await inScope(actor, (db) => keepWishes(db, actor.personId, wishes));
  return ok(null);
}
