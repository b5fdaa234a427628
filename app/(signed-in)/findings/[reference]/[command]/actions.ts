"use server";

import { notFound } from "next/navigation";
import { isReference } from "@/lib/domain/written";
import { COMMAND_FORMS, commandFrom, isCommandName } from "@/lib/forms/commands";
import type { FormState } from "@/lib/forms/form-state";
import { runCommand } from "@/lib/usecases/run-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { newsOf } from "./news";

/** Gives a command on a finding: the page binds which. A browser can send anything here, so both are looked at again. */
export async function giveCommand(reference: string, name: string, state: FormState, data: FormData) {
  if (!isReference(reference) || !isCommandName(name)) notFound();
  const action = formAction({
    form: COMMAND_FORMS[name].typed,
    page: `/findings/${reference}/${name}`,
    deed: name,
    confirms: COMMAND_FORMS[name].confirms,
    run: (actor, said, asked) =>
      runCommand(actor, reference, commandFrom(name, said, crypto.randomUUID(), asked.today), asked),
    leadsTo: ({ late }) => doneAt(`/findings/${reference}`, name, late ? { late: "yes" } : {}),
    news: (actor, since) => newsOf(actor, reference, since),
  });
  return action(state, data);
}
