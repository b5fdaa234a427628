import "server-only";
import { type Actor, sideOf } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import { client } from "./client";
import type { Prisma } from "./generated/client";
import { patience } from "./patience";

/** How long a writer waits for another one of the same force, in milliseconds: longer than anything keeps a chain locked. Who allots references waits so long for an import, too. */
const LONGEST_WAIT = 15_000;

/** A transaction in which the database knows who is asking. Only `inScope` makes one. */
export type Db = Prisma.TransactionClient;

/** Who is asking, as the policies of the database read it. */
export const settingsOf = (actor: Actor) =>
  [
    actor.personId,
    actor.role,
    sideOf(actor),
    actor.organisation.id,
    actor.forces === "all" ? "*" : actor.forces.join(","),
  ] as const;

/**
 * Runs `work` in one transaction that tells the database who is asking, so that its policies let through only what this
 * actor may read and write. The settings end with the transaction (`true`): a pooled connection carries nothing over.
 */
export async function inScope<Answer>(
  actor: Actor,
  work: (db: Db) => Promise<Answer>,
  timeout = 30_000,
): Promise<Answer> {
  const [person, role, side, organisation, forces] = settingsOf(actor);
  let wrote = false;
  const answer = await client().$transaction(
    async (db) => {
      await db.$queryRaw`select set_config('app.person', ${person}, true), set_config('app.role', ${role}, true),
        set_config('app.side', ${side}, true), set_config('app.organisation', ${organisation}, true), set_config('app.forces', ${forces}, true),
        set_config('jit', 'off', true), set_config('lock_timeout', ${`${Math.ceil(patience(LONGEST_WAIT))}ms`}, true)`;
      const done = await work(db);
      if (env().DATABASE_READ_URL) wrote = await hasWritten(db);
      return done;
    },
    { maxWait: patience(5_000), timeout: patience(timeout) },
  );
  // It is written, whatever becomes of the note: without it the writer may read the copy a moment too early.
  if (wrote) await client().$queryRaw`select note_written(${person}::uuid)::text`.catch(() => {});
  return answer;
}

/** Whether anything was written in this transaction: only then does the database give it a number. */
async function hasWritten(db: Db): Promise<boolean> {
  const [row] = await db.$queryRaw<{ wrote: boolean }[]>`select pg_current_xact_id_if_assigned() is not null as wrote`;
  return row?.wrote === true;
}
