import "server-only";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";
import { HandedPg } from "./handed";
import { inUtc } from "./in-utc.mjs";
import { patience } from "./patience";
import type { Db } from "./scope";
import { nameOfOurs } from "./statement-name";

/**
 * The owner's connection, for what is done on the server itself and by nobody who is signed in: making organisations and
 * their first administrators, the demonstration, verifying every chain. No page and no use case imports it, and nobody waits
 * in front of a page for it.
 */
const kept = globalThis as { registerOwner?: PrismaClient };

function owner(): PrismaClient {
  const address = env().DATABASE_OWNER_URL;
  if (!address) throw new Error("Set DATABASE_OWNER_URL: this is done with the owner’s connection to the database.");
  kept.registerOwner ??= new PrismaClient({
    adapter: new HandedPg(
      { connectionString: inUtc(address), max: 4, connectionTimeoutMillis: patience(30_000) },
      { statementNameGenerator: nameOfOurs },
    ),
  });
  return kept.registerOwner;
}

/** How long one transaction may take, in milliseconds: every chain of a large register is read in one, also on a machine that has much else to do. */
const LONGEST = 60 * 60_000;

/** Runs `work` in one transaction of the owner's connection. */
export const asOwner = <Answer>(work: (db: Db) => Promise<Answer>): Promise<Answer> =>
  owner().$transaction(work, { maxWait: patience(30_000), timeout: LONGEST });

/** Lets go of the owner's connection, so that a command can end. */
export const endOwner = async (): Promise<void> => {
  await kept.registerOwner?.$disconnect();
  kept.registerOwner = undefined;
};
