import "server-only";
import type { Db } from "../../scope";
import { change, type Table } from "./rows";

const COLUMNS = { id: "text", length: "int", head: "text" } as const;
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

/** Begins the chain of a force, as the owner of the tables. */
export const beginChain = async (db: Db, id: string, forceId: string): Promise<void> => {
  await db.chain.create({ data: { id, forceId, head: FIRST_LINK }, select: { id: true } });
};
