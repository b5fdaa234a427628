import { randomUUID } from "node:crypto";
import { findOwnDays } from "@/lib/data/queries/calendar";
import { inScope } from "@/lib/data/scope";
import { endAway, insertAway } from "@/lib/data/store/calendar";
import type { Actor } from "@/lib/domain/actor";
import type { DaysAway } from "@/lib/domain/mail/trying";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { isTold } from "../mail/keep-wishes";
import type { Asked } from "../perform";

/**
 * Somebody says when they are away, and which colleague stands in for them: what waits for them stands on that one's work too. It is
 * in no history and gives nobody a right, so it is no decision (0012): what only an owner may do waits, or a coordinator does it.
 */
export async function sayAway(
  actor: Actor,
  { from, until, delegateId }: DaysAway & { readonly delegateId: string | null },
  { now, today }: Pick<Asked, "now" | "today">,
): Promise<Result<null, Refusal>> {
  if (!isTold(actor)) return refuse({ why: "not-found" });
  if (until < from) return refuse({ why: "away-ends-before" });
  if (until < today) return refuse({ why: "away-is-over" });
  const { colleagues } = await findOwnDays(actor);
  if (delegateId !== null && !colleagues.some(({ id }) => id === delegateId)) return refuse({ why: "delegate-unfit" });
  const { personId, organisation } = actor;
  await inScope(actor, (db) =>
    insertAway(db, {
      ...{ id: randomUUID(), personId, organisationId: organisation.id },
      ...{ delegateId, fromOn: from, untilOn: until, at: now },
    }),
  );
  return ok(null);
}

/** Somebody is back, or not away after all. */
export async function endOwnAway(actor: Actor, now: Date): Promise<Result<null, Refusal>> {
  if (!isTold(actor)) return refuse({ why: "not-found" });
  await inScope(actor, (db) => endAway(db, actor.personId, now));
  return ok(null);
}
