import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "../scope";
import { insertAnswer } from "./write/answered";

/** What a form's key was answered with before, when the same press comes a second time; null the first time. */
export async function answeredBefore<Outcome>(db: Db, key: string): Promise<Outcome | null> {
  const row = await db.answered.findUnique({ where: { key }, select: { outcome: true } });
  return (row?.outcome as Outcome | undefined) ?? null;
}

/** Keeps the answer to a form's key, in the transaction that wrote what it asked for. */
export const keepAnswer = (db: Db, actor: Actor, key: string, outcome: object, now: Date): Promise<void> =>
  insertAnswer(db, { key, personId: actor.personId, at: now, outcome });

/** The same for a press that wrote in several transactions: of two that came at once, the first to end is kept. */
export async function keepAnswerOnce(db: Db, actor: Actor, key: string, outcome: object, now: Date): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`answer ${key}`}, 0))::text`;
  if (!(await answeredBefore(db, key))) await keepAnswer(db, actor, key, outcome, now);
}
