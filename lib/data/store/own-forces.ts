import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Db } from "../scope";
import { setOwnForces } from "./write/own-force";

/** Keeps the forces with these slugs as those that the asker says are theirs; a slug that no force has is left out, and of one that has ended it is who has its record now. */
export async function keepOwnForces(db: Db, actor: Actor, slugs: readonly string[]): Promise<void> {
  const forces = await db.organisation.findMany({
    where: { kind: "force", slug: { in: [...slugs] } },
    select: { id: true, withId: true },
  });
  await setOwnForces(db, actor.personId, [...new Set(forces.map(({ id, withId }) => withId ?? id))]);
}
