"use server";

import { notFound } from "next/navigation";
import type { z } from "zod";
import { isReference } from "@/lib/domain/written";
import { commandFrom } from "@/lib/forms/commands";
import { declineHereForm } from "@/lib/forms/decisions";
import type { FormState } from "@/lib/forms/form-state";
import { signSubmissionForm } from "@/lib/forms/submission";
import { approveTargetForm } from "@/lib/forms/target";
import { runCommand } from "@/lib/usecases/run-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { newsOf } from "../findings/[reference]/[command]/news";

const PAGE = "/decisions";

/** Signs off a draft where all that wait stand. */
export async function signOff(reference: string, state: FormState, data: FormData) {
  if (!isReference(reference)) notFound();
  const name = "sign-submission";
  const action = formAction({
    form: signSubmissionForm,
    page: PAGE,
    deed: name,
    run: (actor, said, asked) =>
      runCommand(actor, reference, commandFrom(name, said, crypto.randomUUID(), asked.today), asked),
    leadsTo: () => doneAt(PAGE, name),
    news: (actor, since) => newsOf(actor, reference, since),
  });
  return action(state, data);
}

/** Decides a date that waits, on the page where all of them stand. A browser can send anything here, so what the page bound is looked at again. */
export async function decideDate(reference: string, approves: boolean, state: FormState, data: FormData) {
  if (!isReference(reference)) notFound();
  const name = approves ? "approve-target" : "decline-target";
  const form: z.ZodType<{ readonly why?: string }> = approves ? approveTargetForm : declineHereForm(reference);
  const action = formAction({
    form,
    page: PAGE,
    deed: name,
    run: (actor, said, asked) =>
      runCommand(actor, reference, commandFrom(name, said, crypto.randomUUID(), asked.today), asked),
    leadsTo: () => doneAt(PAGE, name),
    news: (actor, since) => newsOf(actor, reference, since),
  });
  return action(state, data);
}
