import { inScope } from "@/lib/data/scope";
import { sendAgain } from "@/lib/data/store/mail";
import type { Actor } from "@/lib/domain/actor";
import { mayDoSomewhere } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "../perform";

/**
 * An administrator has a mail of their organisation tried again that failed or was kept, once for each press; one that is being tried is
 * left to that, anything else is not there.
 */
export async function sendMailAgain(
  actor: Actor,
  id: string,
  { key }: Pick<Asked, "key">,
): Promise<Result<null, Refusal>> {
  const done = mayDoSomewhere(actor, "look after people") && (await inScope(actor, (db) => sendAgain(db, id, key)));
  return done ? ok(null) : refuse({ why: "not-found" });
}
