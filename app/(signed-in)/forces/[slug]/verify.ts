"use server";

import { notFound } from "next/navigation";
import type { VerifyState } from "@/components/finding/verify-history";
import { isSlug } from "@/lib/domain/written";

import { verifyForceHistory } from "@/lib/usecases/verify-force-history";
import { requireReader } from "@/lib/web/actor";
import { verdictInWords } from "@/lib/words/verdict-in-words";

/** Checks the chain of a force, the whole of it: also what the asker does not read. */
export async function verify(slug: string): Promise<VerifyState> {
  if (!isSlug(slug)) notFound();
  const actor = await requireReader("/forces");
  const verdict = await verifyForceHistory(actor, slug);
  if (!verdict) notFound();
  return { unbroken: verdict.unbroken, words: verdictInWords(verdict) };
}
