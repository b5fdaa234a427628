"use server";

import { notFound } from "next/navigation";
import type { VerifyState } from "@/components/finding/verify-history";
import { isReference } from "@/lib/domain/written";

import { verifyHistory } from "@/lib/usecases/verify-history";
import { requireReader } from "@/lib/web/actor";
import { verdictInWords } from "@/lib/words/verdict-in-words";

/** Checks the chain of the force that a finding belongs to: the whole of it, also what the asker does not read. */
export async function verify(reference: string): Promise<VerifyState> {
  if (!isReference(reference)) notFound();
  const actor = await requireReader(`/findings/${reference}`);
  const verdict = await verifyHistory(actor, reference);
  if (!verdict) notFound();
  return { unbroken: verdict.unbroken, words: verdictInWords(verdict) };
}
