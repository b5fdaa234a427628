"use server";

import type { FormState } from "@/lib/forms/form-state";
import { mailForm } from "@/lib/forms/telling";
import { sendMailAgain } from "@/lib/usecases/mail/send-again";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** Has a mail tried again that failed or was kept. */
export async function sendAgain(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: mailForm,
    page: "/mail",
    run: (actor, { mail }, asked) => sendMailAgain(actor, mail, asked),
    leadsTo: () => doneAt("/mail", "send-mail-again"),
  })(state, data);
}
