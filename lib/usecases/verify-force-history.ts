import { verifyForceChain } from "@/lib/data/queries/verification";
import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { forceBySlug } from "@/lib/data/store/force-case";
import type { Actor } from "@/lib/domain/actor";
import type { Verdict } from "@/lib/domain/verdict";

import { signedForPages } from "./history/checkpoint";

/** Verifies the whole history of a force, and writes down who asked; null where the force is not the asker's. */
export async function verifyForceHistory(actor: Actor, slug: string): Promise<Verdict | null> {
  const force = await inScope(actor, (db) => forceBySlug(db, actor, slug));
  const verdict = force ? await verifyForceChain(actor, force.id, await signedForPages()) : null;
  if (verdict) await recordAccess(actor, "verified", slug, verdict.unbroken ? "unbroken" : verdict.break);
  return verdict;
}
