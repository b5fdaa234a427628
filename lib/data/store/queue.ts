import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import PgBoss from "pg-boss";
import { env } from "@/lib/env";
import { inUtc } from "../in-utc.mjs";
import { patience } from "../patience";
import type { Db } from "../scope";
import { KEPT, nameOf } from "../statement-name";
import { onceUntilRight } from "./once-until-right";
import type { Queue } from "./queues";
import { GIVE_BACK, TO_HOLD } from "./write/give-back";
import { HOLD, HOLD_OPEN, insertJob } from "./write/job";

/**
 * Orders something in the transaction of whoever decides it. `key` says what it is about: an id, never a word of the register.
 * `after` so many seconds at the earliest.
 */
export const order = (db: Db, queue: Queue, key: string, after = 0): Promise<void> => insertJob(db, queue, key, after);

/** Something that was ordered, taken up by this process. */
export interface Job {
  readonly key: string;
  /** How often it was begun before and did not come to its end. */
  readonly brokenOff: number;
}

export interface Working {
  /** Takes nothing more up, and waits for what is being done; answers whether that came to its end in time. */
  readonly stop: (milliseconds: number) => Promise<boolean>;
}

/** How often it is looked whether something waits, and whether something was left by a process that is no more, in milliseconds. */
const LOOK = 1_000;
const LOOK_FOR_LEFT = 5_000;

/**
 * Does what was ordered, one job after the other in each queue, until it is stopped. A job that did not come to its end comes back
 * after some seconds, and so does one whose process ends in whatever way: while it works it is held by a lock in a
 * transaction of its own, which ends with the process.
 * @param queues what is done here; the orders of other queues are left to others
 * @param work does one job, and answers whether that came to its end. Never throws
 * @param tell told of what went wrong beside the jobs, once until it is right again
 */
export async function workOn(
  queues: readonly Queue[],
  work: (queue: Queue, job: Job) => Promise<boolean>,
  tell: (error: unknown) => void,
): Promise<Working> {
  const pool = new pg.Pool({
    connectionString: inUtc(env().DATABASE_URL),
    max: queues.length + 2,
    ...KEPT,
    connectionTimeoutMillis: patience(10_000),
    application_name: "outstanding jobs",
  });
  pool.on("error", () => {});
  const boss = new PgBoss({
    // What looks whether something waits is asked every second, and takes longer to plan than to answer.
    db: { executeSql: (text, values) => pool.query({ name: values?.length ? nameOf(text) : undefined, text, values }) },
    migrate: false,
    schedule: false,
  });
  const telling = onceUntilRight(tell);
  boss.on("error", tell);
  try {
    await boss.start();
  } catch (error) {
    await pool.end();
    throw error;
  }

  let isStopping = false;
  const stopping = new AbortController();
  const pause = (milliseconds: number) => wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => {});

  async function next(queue: Queue): Promise<boolean> {
    const [job] = await boss.fetch(queue, { includeMetadata: true });
    if (!job) return false;
    const held = await pool.connect();
    // Should the connection be cut, the work goes on, and whoever takes it up meanwhile finds it done or waits for it.
    held.on("error", () => {});
    try {
      await held.query(HOLD_OPEN);
      await held.query(HOLD, [job.id]);
      const isDone = await work(queue, { key: job.singletonKey ?? "", brokenOff: job.retryCount });
      await (isDone ? boss.complete(queue, job.id) : boss.fail(queue, job.id));
    } finally {
      // Ended rather than given back: with it ends what it holds.
      held.release(true);
    }
    return true;
  }

  async function attend(queue: Queue): Promise<void> {
    while (!isStopping) {
      const found = await telling(queue, () => next(queue));
      if (!found) await pause(LOOK);
    }
  }

  async function giveBack(): Promise<void> {
    while (!isStopping) {
      await telling("left", () => pool.query({ name: "give-back", text: GIVE_BACK, values: [queues, TO_HOLD] }));
      await pause(LOOK_FOR_LEFT);
    }
  }

  const all = Promise.all([giveBack(), ...queues.map(attend)]);
  return {
    stop: async (milliseconds) => {
      isStopping = true;
      stopping.abort();
      const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds).unref());
      const isDone = await Promise.race([all.then(() => true), late]);
      await boss.stop({ graceful: false, close: false });
      if (isDone) await pool.end();
      return isDone;
    },
  };
}
