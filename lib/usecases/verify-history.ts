import { forceOf } from "@/lib/data/queries/finding-page";
import { verifyForceChain } from "@/lib/data/queries/verification";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { Verdict } from "@/lib/domain/verdict";

import { signedForPages } from "./history/checkpoint";

/** Verifies the history that a finding is part of, and writes down who asked; null where the asker sees no such finding. */
export async function verifyHistory(actor: Actor, reference: string): Promise<Verdict | null> {
  const forceId = await forceOf(actor, reference);
  const verdict = forceId ? await verifyForceChain(actor, forceId, await signedForPages()) : null;
  if (verdict) await recordAccess(actor, "verified", reference, verdict.unbroken ? "unbroken" : verdict.break);
  return verdict;
}
