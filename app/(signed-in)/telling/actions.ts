"use server";

import type { FormState } from "@/lib/forms/form-state";
import { wishesForm } from "@/lib/forms/telling";
import { keepOwnWishes } from "@/lib/usecases/mail/keep-wishes";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** Keeps how somebody wants to be told by mail. */
export async function keepWishes(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: wishesForm,
    page: "/telling",
    run: (actor, wishes) => keepOwnWishes(actor, wishes),
    leadsTo: () => doneAt("/telling", "keep-wishes"),
  })(state, data);
}
