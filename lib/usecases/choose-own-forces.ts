import { inScope } from "@/lib/data/scope";
import { keepOwnForces } from "@/lib/data/store/own-forces";
import type { Actor } from "@/lib/domain/actor";
import { mayDoSomewhere } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";

/**
 * An inspector says which forces are theirs, by their slugs. It changes what stands first on their desk, gives nobody a right and is
 * in no history, so it is no decision (0012). A name that no force has is left out; a second press does nothing more.
 */
export async function chooseOwnForces(actor: Actor, slugs: readonly string[]): Promise<Result<null, Refusal>> {
  if (!mayDoSomewhere(actor, "return, close and reopen")) return refuse({ why: "not-found" });
  await inScope(actor, (db) => keepOwnForces(db, actor, slugs));
  return ok(null);
}
