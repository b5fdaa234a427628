import "server-only";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";
import { HandedPg } from "./handed";
import { inUtc } from "./in-utc.mjs";
import { patience } from "./patience";
import { endReaders } from "./readers";
import { KEPT, nameOfOurs } from "./statement-name";

/**
 * The connections that write, and that read a statement at a time (pages read by `readers.ts`), as the app's role, which owns nothing. Waiting for a connection ends after
 * three seconds (the driver's default is for ever), a statement after thirty: writers of one force wait for each other.
 */
function connect(): PrismaClient {
  const adapter = new HandedPg(
    {
      connectionString: inUtc(env().DATABASE_URL),
      max: 10,
      ...KEPT,
      connectionTimeoutMillis: patience(3_000),
      statement_timeout: patience(30_000),
      idle_in_transaction_session_timeout: patience(30_000),
    },
    { statementNameGenerator: nameOfOurs },
  );
  return new PrismaClient({ adapter });
}

const kept = globalThis as { registerClient?: PrismaClient };

export function client(): PrismaClient {
  kept.registerClient ??= connect();
  return kept.registerClient;
}

/** Lets go of both pools, so that a command on the server can end. */
export const endClient = async (): Promise<void> => {
  await endReaders();
  await kept.registerClient?.$disconnect();
  kept.registerClient = undefined;
};
