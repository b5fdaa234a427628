import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { type Reader, readOrNull } from "@/lib/domain/stored";
import type { Db } from "../scope";
import { insertAnswer } from "./write/answered";

/**
 * What a form's key was answered with before, when the same press comes a second time; null the first time. An answer that
 * `read` does not know was another form's: keys are sent by whoever asks, so that is refused as a page that is too old.
 */
export async function answeredBefore<Outcome extends object>(
  db: Db,
  { personId }: Actor,
  key: string,
  read: Reader<Outcome>,
): Promise<Result<Outcome, Refusal> | null> {
  const row = await db.answered.findUnique({ where: { key, personId }, select: { outcome: true } });
  if (!row) return null;
  const outcome = readOrNull(read, row.outcome);
  return outcome ? ok(outcome) : refuse({ why: "page-out-of-date" });
}

/** Whether this key was answered before, with whatever. */
export const isAnswered = async (db: Db, key: string): Promise<boolean> =>
  (await db.answered.count({ where: { key } })) > 0;

/** Keeps the answer to a form's key, in the transaction that wrote what it asked for. */
export const keepAnswer = (db: Db, actor: Actor, key: string, outcome: object, now: Date): Promise<void> =>
  insertAnswer(db, { key, personId: actor.personId, at: now, outcome });

/** The same for a press that wrote in several transactions: of two that came at once, the first to end is kept. */
export async function keepAnswerOnce(db: Db, actor: Actor, key: string, outcome: object, now: Date): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`answer ${key}`}, 0))::text`;
  if (!(await isAnswered(db, key))) await keepAnswer(db, actor, key, outcome, now);
}
