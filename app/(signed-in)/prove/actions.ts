"use server";

import { redirect } from "next/navigation";
import { EMPTY_FORM, type FormState, formOf, PROOF } from "@/lib/forms/form-state";
import { currentSession } from "@/lib/web/actor";
import { safePath } from "@/lib/web/paths";
import { lookAt, mustProve } from "@/lib/web/prove";
import { sessionEnded } from "@/lib/web/unsent";

/** Shows that the asker is still who signed in; then the page leads on, or offers the file. */
export async function prove(_state: FormState, data: FormData): Promise<FormState> {
  const form = formOf(data);
  const [next, file, typed] = [form.get("next"), form.get("file"), form.get(PROOF)];
  const wanted = typeof file === "string" ? file : next;
  const what = wanted === file ? "file" : "next";
  const back = `/prove?${what}=${encodeURIComponent(safePath(typeof wanted === "string" ? wanted : "/"))}`;
  const session = await currentSession();
  if (!session) return sessionEnded(back, data);
  const now = new Date();
  const by = await mustProve(session, now);
  const asks = by && (await lookAt(session, by, typeof typed === "string" ? typed : "", now));
  if (!asks) redirect(back);
  return { ...EMPTY_FORM, problems: [{ name: PROOF, message: asks.wrong ?? "" }] };
}
