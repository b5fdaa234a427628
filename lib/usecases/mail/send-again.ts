import { inScope } from "@/lib/data/scope";
import { sendAgain } from "@/lib/data/store/mail";
import type { Actor } from "@/lib/domain/actor";
import { mayDoSomewhere } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** An administrator has a mail of their organisation tried again that failed or was kept; anything else is not there. */
export async function sendMailAgain(actor: Actor, id: string): Promise<Result<null, Refusal>> {
  const done = mayDoSomewhere(actor, "look after people") && (await inScope(actor, (db) => sendAgain(db, id)));
  return done ? ok(null) : refuse({ why: "not-found" });
}
