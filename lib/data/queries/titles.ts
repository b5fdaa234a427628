import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { isSlug } from "@/lib/domain/written";
import { onOwnForces } from "../own";
import { inScope } from "../scope";
import { forceBySlug } from "../store/force-case";

/** The name of a force, or null when there is none. */
export const findForceName = (actor: Actor, slug: string): Promise<string | null> =>
  inScope(actor, async (db) => (await forceBySlug(db, actor, slug))?.name ?? null);

/** The title of an inspection that this asker may see, or null. */
export async function findInspectionTitle(actor: Actor, slug: string): Promise<string | null> {
  if (!isSlug(slug)) return null;
  return inScope(actor, async (db) => {
    const row = await db.inspection.findFirst({ where: { slug, ...onOwnForces(actor) }, select: { title: true } });
    return row?.title ?? null;
  });
}
