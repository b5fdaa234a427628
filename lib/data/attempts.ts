import { createHash } from "node:crypto";
import pg from "pg";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { PAGES_A_MINUTE } from "@/lib/domain/api-token/api-token";
import { COUNTED_OVER, type Limited, takenAtOnce } from "@/lib/domain/limits/limits";
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

/** What this process has taken of somebody's limit and not handed out yet; or that there is no more of it until then. */
interface Taken {
  left: number;
  readonly until: number;
  readonly noMore: boolean;
}

/** How many askers are remembered in memory. What is forgotten was taken for nothing: it is never too much. */
const MOST_REMEMBERED = 5_000;

interface Limiters {
  readonly account: RateLimiterPostgres;
  readonly address: RateLimiterPostgres;
  readonly token: RateLimiterPostgres;
  readonly noToken: RateLimiterPostgres;
  readonly asking: RateLimiterPostgres;
  readonly asked: Readonly<Record<Limited, RateLimiterPostgres>>;
  readonly taken: Map<string, Taken>;
  readonly beingTaken: Map<string, Promise<void>>;
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
  const limits = env().OUTSTANDING_LIMITS;
  const asked = (kind: Limited) =>
    new RateLimiterPostgres({ ...store, keyPrefix: kind, points: limits[kind], duration: COUNTED_OVER });
  kept.attemptLimiters = {
    account: new RateLimiterPostgres({ ...store, keyPrefix: "account", ...OF_ACCOUNT }),
    address: new RateLimiterPostgres({ ...store, keyPrefix: "address", ...OF_ADDRESS }),
    token: new RateLimiterPostgres({ ...store, keyPrefix: "token", ...OF_TOKEN }),
    noToken: new RateLimiterPostgres({ ...store, keyPrefix: "no-token", ...OF_NO_TOKEN }),
    asking: new RateLimiterPostgres({ ...store, keyPrefix: "asking", ...OF_ASKING }),
    asked: {
      uploads: asked("uploads"),
      exports: asked("exports"),
      searches: asked("searches"),
      public: asked("public"),
    },
    taken: new Map(),
    beingTaken: new Map(),
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

const inSeconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1_000));

/** For how many seconds there are no more, or 0; and whether this is the first one that there was no more for. */
interface Counted {
  readonly seconds: number;
  readonly isFirst: boolean;
}

const UNCOUNTED: Counted = { seconds: 0, isFirst: false };

async function counted(limiter: RateLimiterPostgres, key: string): Promise<Counted> {
  try {
    await limiter.consume(key);
    return UNCOUNTED;
  } catch (refused) {
    if (!isRefusal(refused)) throw refused;
    return { seconds: inSeconds(refused.msBeforeNext), isFirst: refused.consumedPoints === limiter.points + 1 };
  }
}

/** Counts one; answers for how many seconds there are no more, or 0. */
const count = async (limiter: RateLimiterPostgres, key: string): Promise<number> =>
  (await counted(limiter, key)).seconds;

/**
 * Counts an attempt before its password is looked at, so that a crowd at once counts as much as one after the other.
 * Answers 0, or after how many seconds one may try again, and whether that is said for the first time of this account or address.
 */
export async function countedAttempt(attempt: Attempt): Promise<Counted> {
  const { account, address } = limiters();
  const [ofAccount, ofAddress] = await Promise.all([
    counted(account, accountKey(attempt)),
    attempt.address === null || attempt.known ? UNCOUNTED : counted(address, hashed(network(attempt.address))),
  ]);
  return {
    seconds: Math.max(ofAccount.seconds, ofAddress.seconds),
    isFirst: ofAccount.isFirst || ofAddress.isFirst,
  };
}

/** The same where it does not matter whether it is the first. */
export const countAttempt = async (attempt: Attempt): Promise<number> => (await countedAttempt(attempt)).seconds;

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

/**
 * Counts what somebody asks much of: a person by their id, what everybody may read by the network that asks (null where that is not known:
 * then nothing is counted). Answers 0, or after how many seconds they may ask again. Of what is asked often the process
 * takes several from the database at once, before they are used; and whoever has no more is told so without asking it.
 */
export async function countAsked(kind: Limited, who: string | null): Promise<number> {
  const limit = env().OUTSTANDING_LIMITS[kind];
  if (who === null || limit === 0) return 0;
  const { taken, beingTaken } = limiters();
  const key = hashed(kind === "public" ? network(who) : who);
  for (const name = `${kind} ${key}`; ; ) {
    const held = heldBy(taken, name);
    if (held?.noMore) return inSeconds(held.until - Date.now());
    if (held && held.left > 0) {
      held.left -= 1;
      return 0;
    }
    // Of a crowd at once one asks, and the others wait for what comes of it.
    const asked =
      beingTaken.get(name) ??
      take(kind, key, takenAtOnce(kind, limit))
        .then((got) => remember(taken, name, got))
        .finally(() => beingTaken.delete(name));
    beingTaken.set(name, asked);
    await asked;
  }
}

/** Takes so many of somebody's limit out of the database; or says until when there is no more. */
async function take(kind: Limited, key: string, many: number): Promise<Taken> {
  try {
    const { msBeforeNext } = await limiters().asked[kind].consume(key, many);
    return { left: many, until: Date.now() + msBeforeNext, noMore: false };
  } catch (refused) {
    if (isRefusal(refused)) return { left: 0, until: Date.now() + Math.max(1_000, refused.msBeforeNext), noMore: true };
    throw refused;
  }
}

/** What is held of somebody's limit and counts still. */
function heldBy(taken: Limiters["taken"], key: string): Taken | undefined {
  const held = taken.get(key);
  return held && held.until > Date.now() ? held : undefined;
}

/** The oldest goes where too many are remembered. */
function remember(taken: Limiters["taken"], key: string, held: Taken): void {
  taken.delete(key);
  taken.set(key, held);
  const [oldest] = taken.keys();
  if (taken.size > MOST_REMEMBERED && oldest !== undefined) taken.delete(oldest);
}

/** Lets go of the connections, so that a test or a command can end. */
export async function endAttempts(): Promise<void> {
  await kept.attemptLimiters?.pool.end();
  kept.attemptLimiters = undefined;
}
