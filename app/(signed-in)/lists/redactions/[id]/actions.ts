"use server";

import { notFound } from "next/navigation";
import { isId } from "@/lib/domain/written";
import { noFields } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { declineRedactionForm } from "@/lib/forms/redaction";
import { runAgreeToRedaction, runDeclineRedaction } from "@/lib/usecases/redaction";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

const LIST = "/lists/redactions";

export async function agree(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  return formAction({
    form: noFields,
    page: `${LIST}/${id}`,
    confirms: true,
    run: (actor, _form, asked) => runAgreeToRedaction(actor, id, asked),
    leadsTo: () => doneAt(LIST, "agree-to-redaction"),
  })(state, data);
}

export async function decline(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  return formAction({
    form: declineRedactionForm,
    page: `${LIST}/${id}`,
    run: (actor, { why }, asked) => runDeclineRedaction(actor, id, why, asked),
    leadsTo: () => doneAt(LIST, "decline-redaction"),
  })(state, data);
}
