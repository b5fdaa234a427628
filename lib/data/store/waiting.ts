import pg from "pg";
import { env } from "@/lib/env";
import { inUtc } from "../in-utc.mjs";
import { patience } from "../patience";
import type { Queue } from "./queues";
import { GIVE_BACK, TO_HOLD } from "./write/give-back";

/** Whoever looks whether something was ordered and waits to be done, over one connection. */
export interface Lookout {
  /** Whether something waits, what a process left that is no more among it. Throws while the database does not answer. */
  readonly doesAnyWait: () => Promise<boolean>;
  readonly end: () => Promise<void>;
}

const WAITS = `
  select exists (
    select from pgboss.job where name = any ($1) and state in ('created', 'retry') and start_after <= now()
  ) as waits`;

/** Looks at these queues, from the process of the web server itself, without what doing the work would need in memory. */
export function lookAt(queues: readonly Queue[]): Lookout {
  const pool = new pg.Pool({
    connectionString: inUtc(env().DATABASE_URL),
    max: 1,
    connectionTimeoutMillis: patience(10_000),
    application_name: "outstanding lookout",
  });
  pool.on("error", () => {});
  return {
    doesAnyWait: async () => {
      await pool.query(GIVE_BACK, [queues, TO_HOLD]);
      const { rows } = await pool.query<{ waits: boolean }>(WAITS, [queues]);
      return rows[0]?.waits ?? false;
    },
    end: () => pool.end(),
  };
}
