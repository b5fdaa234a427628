import "server-only";
import { createHash } from "node:crypto";
import pg from "pg";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { PAGES_A_MINUTE } from "@/lib/domain/api-token/api-token";
import { env } from "@/lib/env";
import { patience } from "./patience";

/**
 * How often somebody may try to sign in, counted in the database, so that it holds in every process. By account, from wherever
 * one tries: ten in five minutes. By address, to whatever account: a hundred in a quarter of an hour (`security.md`).
 * A browser that has signed in to an account before has ten of its own: a stranger slows everybody else's browsers and
 * never keeps a person out of their usual one.
 */
const OF_ACCOUNT = { points: 10, duration: 5 * 60 };
const OF_ADDRESS = { points: 100, duration: 15 * 60 };
/** How often a program reads with one token; and how often an address shows one that is none, before anything is looked up. */
const OF_TOKEN = { points: PAGES_A_MINUTE, duration: 60 };
/** How often a network asks for new passwords by mail, whoever of. */
const OF_ASKING = { points: 20, duration: 15 * 60 };
const OF_NO_TOKEN = { points: 100, duration: 15 * 60 };

export interface Attempt {
  /** As typed; whether there is such an account plays no part. */
  readonly email: string;
  /** Where it comes from; null where that is not known, as behind a proxy that nobody named: then nothing is counted by it. */
  readonly address: string | null;
  /** This browser has signed in to this account before. It is counted by its account alone. */
  readonly known: boolean;
}

interface Limiters {
  readonly account: RateLimiterPostgres;
  readonly address: RateLimiterPostgres;
  readonly token: RateLimiterPostgres;
  readonly noToken: RateLimiterPostgres;
  readonly asking: RateLimiterPostgres;
  readonly pool: pg.Pool;
}
const kept = globalThis as { attemptLimiters?: Limiters };

/** On few connections of their own: a crowd of guessers takes none that pages need. */
function limiters(): Limiters {
  if (kept.attemptLimiters) return kept.attemptLimiters;
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: patience(3_000),
    statement_timeout: patience(5_000),
  });
  pool.on("error", () => {});
  // The library would make the table itself, which the app's role may not: it is a migration's.
  const store = {
    storeClient: pool,
    storeType: "pool",
    schemaName: "attempts",
    tableName: "attempt",
    tableCreated: true,
  };
  kept.attemptLimiters = {
    account: new RateLimiterPostgres({ ...store, keyPrefix: "account", ...OF_ACCOUNT }),
    address: new RateLimiterPostgres({ ...store, keyPrefix: "address", ...OF_ADDRESS }),
    token: new RateLimiterPostgres({ ...store, keyPrefix: "token", ...OF_TOKEN }),
    noToken: new RateLimiterPostgres({ ...store, keyPrefix: "no-token", ...OF_NO_TOKEN }),
    asking: new RateLimiterPostgres({ ...store, keyPrefix: "asking", ...OF_ASKING }),
    pool,
  };
  return kept.attemptLimiters;
}

/** What is stored of an account or an address: enough to count, too little to name. */
const hashed = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 27);

const accountKey = ({ email, known }: Attempt): string =>
  hashed(`${known ? "known" : "any"} ${email.trim().toLowerCase()}`);

/** Of an IPv6 address the half that names a network: one household has all of the other. */
function network(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const gap = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...gap, ...after].slice(0, 4).join(":");
}

/** Told by what it says: the limiters serve several bundles of the framework, each with a class of its own. */
const isRefusal = (thrown: unknown): thrown is RateLimiterRes =>
  typeof thrown === "object" && thrown !== null && "msBeforeNext" in thrown;

/** Counts one; answers for how many seconds there are no more, or 0. */
async function count(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (isRefusal(refused)) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    throw refused;
  }
}

/**
 * Counts an attempt before its password is looked at, so that a crowd at once counts as much as one after the other.
 * Answers 0, or after how many seconds one may try again.
 */
export async function countAttempt(attempt: Attempt): Promise<number> {
  const { account, address } = limiters();
  const [ofAccount, ofAddress] = await Promise.all([
    count(account, accountKey(attempt)),
    attempt.address === null || attempt.known ? 0 : count(address, hashed(network(attempt.address))),
  ]);
  return Math.max(ofAccount, ofAddress);
}

/** A right password ends the count of its account, and is none of its address's. */
export async function forgetAttempts(attempt: Attempt): Promise<void> {
  const { account, address } = limiters();
  await Promise.all([
    account.delete(accountKey(attempt)),
    attempt.address === null || attempt.known ? null : address.reward(hashed(network(attempt.address))),
  ]);
}

/** Counts a page that a program reads with this token. Answers 0, or after how many seconds it may read on. */
export const countReadByProgram = (tokenId: string): Promise<number> => count(limiters().token, hashed(tokenId));

/** Counts a token that is none, shown from an address. Answers 0, or after how many seconds one may try again. */
export const countWrongToken = async (address: string | null): Promise<number> =>
  address === null ? 0 : count(limiters().noToken, hashed(network(address)));

/** Counts somebody who asks for a new password by mail. Answers 0, or after how many seconds their network may ask again. */
export const countAsking = async (address: string | null): Promise<number> =>
  address === null ? 0 : count(limiters().asking, hashed(network(address)));

/** Lets go of the connections, so that a test or a command can end. */
export async function endAttempts(): Promise<void> {
  await kept.attemptLimiters?.pool.end();
  kept.attemptLimiters = undefined;
}
