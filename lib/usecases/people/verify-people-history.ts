import { verifyPeopleChain } from "@/lib/data/queries/verification";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { Verdict } from "@/lib/domain/verdict";

import { signedForPages } from "../history/checkpoint";

/** Verifies the history of people, of all organisations, and writes down who asked. */
export async function verifyPeopleHistory(actor: Actor): Promise<Verdict | null> {
  const verdict = await verifyPeopleChain(actor, await signedForPages());
  if (verdict) await recordAccess(actor, "verified", "people", verdict.unbroken ? "unbroken" : verdict.break);
  return verdict;
}
