import { runningServer } from "@/scripts/setup/postgres-process.mjs";
import { withClient } from "@/scripts/setup/postgres-roles.mjs";
import { type Answer, ask, scriptBytes, textOf } from "./ask";
import { cpuOf, memoryOf } from "./cpu";
import type { Statement } from "./round-trips";
import type { Sessions, Visit } from "./visits";

/** Somewhere that a page can be asked for, with whose processes pay for it. */
export interface Payer {
  readonly name: string;
  readonly origin: string;
  readonly roots: readonly number[];
  /** The root processes of its database; empty where it has none. */
  readonly database: readonly number[];
}

export interface Cost {
  readonly webMs: number;
  readonly databaseMs: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const [below = 0, above = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return (below + above) / 2;
};

/** The process of the embedded PostgreSQL whose backends answer the bench's sites. */
export function databaseRoot(home: { readonly data: string }): number {
  const server = runningServer(home);
  if (!server) throw new Error("The embedded PostgreSQL does not run");
  return server.pid;
}

/** So much CPU is spent on each measurement at least, so that hundredths of a second do not matter. */
const ENOUGH_MS = 700;
const MOST_TIMES = 150;

/** What one visit costs, in CPU of the web server and of its database: the mean of many, one after another. */
export async function costOf(payer: Payer, visit: () => Promise<unknown>, least = 4, most = MOST_TIMES): Promise<Cost> {
  const [web, database] = [cpuOf(payer.roots), cpuOf(payer.database)];
  let times = 0;
  let [webMs, databaseMs] = [0, 0];
  do {
    await visit();
    times += 1;
    [webMs, databaseMs] = [cpuOf(payer.roots) - web, cpuOf(payer.database) - database];
  } while (times < least || (webMs + databaseMs < ENOUGH_MS && times < most));
  return { webMs: webMs / times, databaseMs: databaseMs / times };
}

export interface Load {
  readonly clients: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failed: number;
}

/** So many clients, each asking again as soon as it was answered, for some seconds. */
export async function load(visit: () => Promise<readonly Answer[]>, clients: number, seconds: number): Promise<Load> {
  const taken: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const client = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const ok = await visit().then(
        (answers) => answers.every(({ status }) => status < 400),
        () => false,
      );
      if (ok) taken.push(performance.now() - start);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const perSecond = (taken.length * 1_000) / (performance.now() - begun);
  return { clients, perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed };
}

export interface Size {
  /** Of the HTML, unpacked and as sent. */
  readonly htmlBytes: number;
  readonly sentBytes: number;
  readonly scriptBytes: number;
}

export async function sizeOf(origin: string, visit: Visit, sessions: Sessions): Promise<Size> {
  const [shown] = await visit.go(origin, sessions[visit.viewer]);
  if (!shown) throw new Error(`${visit.page} shows nothing`);
  const html = textOf(shown);
  return { htmlBytes: Buffer.byteLength(html), sentBytes: shown.bytes, scriptBytes: await scriptBytes(origin, html) };
}

export interface Download {
  readonly firstByteMs: number;
  readonly totalMs: number;
  readonly bytes: number;
  /** How much more memory the web server held at most while it was sent. */
  readonly grownMb: number;
}

export async function downloadOf(payer: Payer, path: string, cookie: string | undefined): Promise<Download> {
  const before = memoryOf(payer.roots);
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(payer.roots));
  }, 50);
  try {
    const answer = await ask(`${payer.origin}${path}`, { ...(cookie && { cookie }), drop: true });
    if (answer.status !== 200) throw new Error(`The download answers ${answer.status}`);
    const { firstByteMs, totalMs, bytes } = answer;
    return { firstByteMs, totalMs, bytes, grownMb: most - before };
  } finally {
    clearInterval(watch);
  }
}

/** The statements of a page by themselves, on a connection of the app's role: what the database alone needs for it. */
export function costOfSql(
  appUrl: string,
  statements: readonly Statement[],
  database: readonly number[],
): Promise<number> {
  return withClient(appUrl, async (client) => {
    // Transactions that a page had side by side are one here, of whoever asked last: all are of one asker.
    const asked = statements.filter(({ text }) => !/^(begin|commit|rollback)\b/i.test(text));
    const replay = async () => {
      await client.query("begin");
      for (const { text, values } of asked) await client.query(text, [...values]);
      await client.query("commit");
    };
    await replay();
    const { databaseMs } = await costOf({ name: "sql", origin: "", roots: [], database }, replay);
    return databaseMs;
  });
}
