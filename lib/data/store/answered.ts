import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Prisma } from "../generated/client";
import type { Db } from "../scope";

/** What a form's key was answered with before, when the same press comes a second time; null the first time. */
export async function answeredBefore<Outcome>(db: Db, key: string): Promise<Outcome | null> {
  const row = await db.answered.findUnique({ where: { key }, select: { outcome: true } });
  return (row?.outcome as Outcome | undefined) ?? null;
}

/** Keeps the answer to a form's key, in the transaction that wrote what it asked for. */
export async function keepAnswer(
  db: Db,
  actor: Actor,
  key: string,
  outcome: Record<string, string | boolean>,
  now: Date,
): Promise<void> {
  await db.answered.createMany({ data: { key, personId: actor.personId, at: now, outcome } });
}

/** The same for a press that wrote in several transactions: of two that came at once, the first to end is kept. */
export async function keepAnswerOnce(db: Db, actor: Actor, key: string, outcome: object, now: Date): Promise<void> {
  const data = { key, personId: actor.personId, at: now, outcome: outcome as Prisma.InputJsonObject };
  await db.answered.createMany({ data, skipDuplicates: true });
}
