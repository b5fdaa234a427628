import "server-only";
import type { Db } from "./scope";

/** The posts of people: what every side may know of somebody in another one. */
export async function postsOf(db: Db, personIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = personIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await db.membership.findMany({
    where: { personId: { in: ids } },
    orderBy: [{ since: "asc" }, { id: "asc" }],
    select: { personId: true, post: true },
  });
  return new Map(rows.map(({ personId, post }) => [personId, post]));
}
