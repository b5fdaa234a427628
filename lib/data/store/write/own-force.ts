import "server-only";
import type { Db } from "../../scope";
import { insert, type Table } from "./rows";

const COLUMNS = { personId: "uuid", forceId: "uuid" } as const;
export const OWN_FORCE: Table<typeof COLUMNS> = { name: "own_force", columns: COLUMNS };

/** Makes these the forces that a person says are theirs, in place of those that were. */
export async function setOwnForces(db: Db, personId: string, forceIds: readonly string[]): Promise<void> {
  await db.ownForce.deleteMany({ where: { personId } });
  await insert(
    db,
    OWN_FORCE,
    forceIds.map((forceId) => ({ personId, forceId })),
  );
}
