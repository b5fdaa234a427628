"use server";

import { notFound } from "next/navigation";
import type { VerifyState } from "@/components/finding/verify-history";

import { verifyPeopleHistory } from "@/lib/usecases/people/verify-people-history";
import { requireAbility } from "@/lib/web/actor";
import { verdictInWords } from "@/lib/words/verdict-in-words";

/** Checks the chain of what concerns people: the whole of it, also what other organisations' administrators read. */
export async function verify(): Promise<VerifyState> {
  const actor = await requireAbility("look after people", "/people");
  const verdict = await verifyPeopleHistory(actor);
  if (!verdict) notFound();
  return { unbroken: verdict.unbroken, words: verdictInWords(verdict) };
}
