import "server-only";
import { type Actor, sideOf } from "@/lib/domain/actor";
import { client } from "./client";
import type { Prisma } from "./generated/client";
import { patience } from "./patience";

/** How long a writer waits for another one of the same force, in milliseconds: longer than an import of 10,000 rows keeps it locked. */
const LONGEST_WAIT = 15_000;

/** A transaction in which the database knows who is asking. Only `inScope` makes one. */
export type Db = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction that tells the database who is asking, so that its policies let through only what this
 * actor may read and write. The settings end with the transaction (`true`): a pooled connection carries nothing over.
 */
export function inScope<Answer>(actor: Actor, work: (db: Db) => Promise<Answer>, timeout = 30_000): Promise<Answer> {
  const forces = actor.forces === "all" ? "*" : actor.forces.join(",");
  return client().$transaction(
    async (db) => {
      await db.$queryRaw`select set_config('app.person', ${actor.personId}, true), set_config('app.role', ${actor.role}, true),
        set_config('app.side', ${sideOf(actor)}, true),
        set_config('app.organisation', ${actor.organisation.id}, true), set_config('app.forces', ${forces}, true),
        set_config('lock_timeout', ${`${Math.ceil(patience(LONGEST_WAIT))}ms`}, true)`;
      return work(db);
    },
    { maxWait: patience(5_000), timeout: patience(timeout) },
  );
}
