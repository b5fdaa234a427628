import type { Db } from "@/lib/data/scope";
import { asOwner } from "./database";

/** Changes events behind the register's back, as only somebody can who owns the tables and takes their guards off. */
export const pastTheGuards = (work: (db: Db) => Promise<unknown>): Promise<void> =>
  asOwner(async (db) => {
    const [guard] = await db.$queryRaw<{ as: string }[]>`
      select pg_get_constraintdef(oid) as "as" from pg_constraint where conname = 'event_hashes'`;
    await db.$executeRaw`alter table event disable trigger event_is_append_only, drop constraint event_hashes`;
    await work(db);
    await db.$executeRawUnsafe(
      `alter table event enable trigger event_is_append_only, add constraint event_hashes ${guard?.as}`,
    );
  });
