import "server-only";
import type { Db } from "../../scope";
import { change, insert, type Table } from "./rows";

const COLUMNS = { id: "text", forceId: "uuid", importId: "uuid", length: "int", head: "text" } as const;
export const CHAIN: Table<typeof COLUMNS> = { name: "chain", columns: COLUMNS };

interface End {
  readonly id: string;
  readonly length: number;
  readonly head: string;
}

/** Moves the end of a chain from where its events were linked to. Throws when it is not there any more. */
export const advance = (db: Db, from: End, { id, length, head }: End): Promise<void> =>
  change(db, CHAIN, [{ id, length, head }], { only: `t.length = ${from.length}` });

const FIRST_LINK = "0".repeat(64);

/** What is not used of these numbers stays unused. */
export async function reserve(db: Db, forceId: string, many: number): Promise<number> {
  const [row] = await db.$queryRaw<{ after: number }[]>`
    update chain set reserved = greatest(length, reserved) + ${many}::int
    where force_id = ${forceId}::uuid and import_id is null returning reserved - ${many}::int as after`;
  if (!row) throw new Error(`Force ${forceId} has no chain`);
  return row.after;
}

/** Begins the chain of what an import records anew, with numbers that were set aside for it. */
export async function beginImportChain(db: Db, forceId: string, importId: string, after: number) {
  const chain = { id: `import-${importId}`, forceId, length: after, head: FIRST_LINK };
  await insert(db, CHAIN, [{ ...chain, importId }]);
  return { ...chain, reserved: 0 };
}

/** Has the database check now what it would check last: that each event written so far follows the one before it. */
export async function checkLinksNow(db: Db): Promise<void> {
  await db.$executeRaw`set constraints event_follows_the_one_before immediate`;
  await db.$executeRaw`set constraints event_follows_the_one_before deferred`;
}

/** Begins the chain of a force, as the owner of the tables. */
export const beginChain = async (db: Db, id: string, forceId: string): Promise<void> => {
  await db.chain.create({ data: { id, forceId, head: FIRST_LINK }, select: { id: true } });
};
