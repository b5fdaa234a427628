"use server";

import { notFound } from "next/navigation";
import { ok } from "@/lib/domain/result";
import { isId } from "@/lib/domain/written";
import type { FormState } from "@/lib/forms/form-state";
import { closeProposedForm, declineForm } from "@/lib/forms/proposals";
import { closeProposed, declineReported } from "@/lib/usecases/decide-proposals";
import { formAction } from "@/lib/web/form-action";

export async function closeThese(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: closeProposedForm,
    page: "/proposals",
    run: async (actor, closing, asked) => {
      await closeProposed(actor, closing, asked);
      return ok(asked.key);
    },
    leadsTo: (key) => `/proposals?closing=${key}`,
  })(state, data);
}

export async function decline(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  return formAction({
    form: declineForm,
    page: `/proposals/${id}`,
    run: (actor, { why }, asked) => declineReported(actor, id, why, asked),
    leadsTo: () => "/proposals?done=decline-proposal",
  })(state, data);
}
