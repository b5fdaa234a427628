"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { isReference } from "@/lib/domain/written";
import type { FormState } from "@/lib/forms/form-state";
import { askRedactionForm } from "@/lib/forms/redaction";
import { runAskForRedaction } from "@/lib/usecases/redaction";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

export async function askForRedaction(reference: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isReference(reference)) notFound();
  const page = `/findings/${reference}/redact`;
  return formAction({
    form: askRedactionForm,
    page,
    run: (actor, { entry, why }, asked) => runAskForRedaction(actor, entry, { id: randomUUID(), why }, asked),
    leadsTo: () => doneAt(page, "ask-for-redaction"),
  })(state, data);
}
