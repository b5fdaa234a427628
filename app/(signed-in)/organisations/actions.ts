"use server";

import type { FormState } from "@/lib/forms/form-state";
import { endOrganisationForm } from "@/lib/forms/succession";
import { runEndOrganisation } from "@/lib/usecases/end-organisation";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** Ends a force or a policing body; another one comes after it. */
export async function endOrganisation(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: endOrganisationForm,
    page: "/organisations",
    confirms: true,
    run: runEndOrganisation,
    leadsTo: () => doneAt("/organisations", "end-organisation"),
  })(state, data);
}
