import "server-only";
import PgBoss from "pg-boss";
import type { Db } from "../../scope";

/** Never started: it only knows how an order is written. */
const orders = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error("An order is written in the transaction of what orders it")) },
  migrate: false,
  supervise: false,
  schedule: false,
});

/** Writes an order into the transaction: it waits if that is committed, and was never there if it is not. */
export async function insertJob(db: Db, queue: string, key: string, after: number): Promise<void> {
  const executeSql = async (text: string, values: readonly unknown[]) => ({
    rows: await db.$queryRawUnsafe<unknown[]>(text, ...values.map((value) => value ?? null)),
  });
  const id = await orders.send(queue, {}, { singletonKey: key, startAfter: after, db: { executeSql } });
  if (id === null) throw new Error(`Nothing was ordered: there is no queue ${queue}`);
}

/**
 * Holds a job for as long as a transaction lasts that does nothing else: it may last, and a connection whose other end is gone
 * holds nothing for longer than forty seconds. No pooler before the database stands in its way, as in that of a session's lock.
 */
export const HOLD_OPEN = `begin;
  set local idle_in_transaction_session_timeout = 0;
  set local tcp_keepalives_idle = 20; set local tcp_keepalives_interval = 5; set local tcp_keepalives_count = 4`;
export const HOLD = "select pg_advisory_xact_lock(hashtextextended('job ' || $1::text, 0))";
