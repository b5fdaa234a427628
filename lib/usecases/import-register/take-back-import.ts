import { randomUUID } from "node:crypto";
import { type Db, inScope } from "@/lib/data/scope";
import { holdImport } from "@/lib/data/store/register-import";
import { forceOfImport, loadTakeBackCase } from "@/lib/data/take-back-case";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import {
  mayTakeBack,
  PIECE,
  piecesOf,
  type TakeBackCase,
  type TakeBackImport,
  takeBackImport,
  takeBackPiece,
} from "@/lib/domain/register-import/take-back";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "../perform";

/** As long as ending the largest import may take. */
const LONGEST = 60_000;

/**
 * Takes back what one's own import recorded, where nobody has touched it since; what somebody has touched stays, once that is confirmed.
 * A large one goes a piece at a time, each in a transaction of its own, so that others who write to the force wait for a piece alone. The
 * import is ended with the last. Should it be broken off, what went is gone for good, and taking it back again goes on with the rest.
 */
export async function runTakeBackImport(
  actor: Actor,
  id: string,
  command: TakeBackImport,
  asked: Asked,
  most: number = PIECE,
): Promise<Result<{ id: string }, Refusal>> {
  const whole = await inScope(actor, (db) => loadTakeBackCase(db, actor, id), LONGEST);
  const allowed = whole && mayTakeBack(actor, whole, command);
  // What is refused is refused, and noted, below.
  const pieces = allowed?.ok && !asked.rehearsal ? piecesOf(allowed.value.going, most).slice(0, -1) : [];
  for (const piece of pieces) {
    const taken = await perform<TakeBackCase, { id: string }>(
      actor,
      {
        ...DEED,
        about: id,
        chains: (db) => chainsOf(db, actor, id),
        load: (db) => loadTakeBackCase(db, actor, id, piece),
        decide: (theCase) => takeBackPiece(actor, theCase, asked.today),
        answer: () => ({ id }),
      },
      { ...asked, key: randomUUID(), version: null },
    );
    if (!taken.ok) return taken;
  }
  return perform<TakeBackCase, { id: string }>(
    actor,
    {
      ...DEED,
      about: id,
      chains: (db) => chainsOf(db, actor, id),
      load: (db) => loadTakeBackCase(db, actor, id),
      decide: (theCase) => takeBackImport(actor, theCase, command, asked.today),
      answer: () => ({ id }),
      timeout: LONGEST,
    },
    asked,
  );
}

const DEED = { name: "take-back-import", readAnswer: object<{ id: string }>({ id: text }) } as const;

async function chainsOf(db: Db, actor: Actor, id: string): Promise<Result<readonly string[], Refusal>> {
  const forceId = await forceOfImport(db, actor, id);
  if (!forceId) return refuse({ why: "not-found" });
  await holdImport(db, id);
  return ok([forceId]);
}
