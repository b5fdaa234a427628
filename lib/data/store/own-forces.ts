import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "../scope";
import { setOwnForces } from "./write/own-force";

/** Keeps the forces with these slugs as those that the asker says are theirs; a slug that no force has is left out. */
export async function keepOwnForces(db: Db, actor: Actor, slugs: readonly string[]): Promise<void> {
  const forces = await db.organisation.findMany({
    where: { kind: "force", slug: { in: [...slugs] } },
    select: { id: true },
  });
  await setOwnForces(
    db,
    actor.personId,
    forces.map(({ id }) => id),
  );
}
