import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { types } from "./days-as-text";
import { inUtc } from "./in-utc.mjs";
import { patience } from "./patience";
import { KEPT } from "./statement-name";

const MOST = 10;

/** Connections that read, as the app's role, which owns nothing. Statements are sent without waiting for the answers of earlier ones. Whose host is gone without a word is given up `after` so many milliseconds, where another can answer. */
function connect(url: string, max = MOST, after?: number): pg.Pool {
  // The driver does not declare `pipeline`.
  const settings: pg.PoolConfig & { readonly pipeline: true } = {
    connectionString: inUtc(url),
    pipeline: true,
    types,
    max,
    ...KEPT,
    connectionTimeoutMillis: patience(3_000),
    statement_timeout: patience(30_000),
    idle_in_transaction_session_timeout: patience(30_000),
    keepAlive: true,
    ...(after !== undefined && { query_timeout: patience(after) }),
  };
  const pool = new pg.Pool(settings);
  // One that breaks while nobody uses it is replaced by the next who asks.
  pool.on("error", () => {});
  return pool;
}

const kept = globalThis as { registerReaders?: pg.Pool; registerCopy?: pg.Pool; registerSessions?: pg.Pool };

/** The connections that pages read the database itself by. */
export function readers(): pg.Pool {
  kept.registerReaders ??= connect(env().DATABASE_URL);
  return kept.registerReaders;
}

/** A session is asked for with every page, and waits neither for writers nor for whoever reads a whole register. */
const FOR_SESSIONS = 4;

/** The connections by which sessions are asked for. */
export function sessionReaders(): pg.Pool {
  kept.registerSessions ??= connect(env().DATABASE_URL, FOR_SESSIONS);
  return kept.registerSessions;
}

/** How long a copy may take to answer a page before the database itself is asked, in milliseconds: no statement of a page is near it. */
const COPY_ANSWERS = 5_000;

/** Those by which they read a copy that follows it; null where there is none. */
export function copyReaders(): pg.Pool | null {
  const { DATABASE_READ_URL: url } = env();
  if (!url) return null;
  kept.registerCopy ??= connect(url, MOST, COPY_ANSWERS);
  return kept.registerCopy;
}

/** Lets go of the connections, so that a command on the server can end. */
export async function endReaders(): Promise<void> {
  await Promise.all([kept.registerReaders?.end(), kept.registerCopy?.end(), kept.registerSessions?.end()]);
  kept.registerReaders = undefined;
  kept.registerCopy = undefined;
  kept.registerSessions = undefined;
}
