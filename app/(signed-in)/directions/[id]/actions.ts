"use server";

import { notFound } from "next/navigation";
import { isId } from "@/lib/domain/written";
import { complyDirectionForm, withdrawDirectionForm } from "@/lib/forms/direction";
import type { FormState } from "@/lib/forms/form-state";
import { runDirectionCommand } from "@/lib/usecases/run-direction-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

const pageOf = (id: string) => `/directions/${id}`;

/** What a browser sent as the id is looked at again. */
function idOf(bound: unknown): string {
  const id = String(bound);
  if (!isId(id)) notFound();
  return id;
}

export async function comply(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  const id = idOf(bound);
  return formAction({
    form: complyDirectionForm,
    page: pageOf(id),
    deed: "comply-direction",
    run: (actor, said, asked) => runDirectionCommand(actor, id, { do: "comply-direction", ...said }, asked),
    leadsTo: () => doneAt(pageOf(id), "comply-direction"),
  })(state, data);
}

export async function withdraw(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  const id = idOf(bound);
  return formAction({
    form: withdrawDirectionForm,
    page: pageOf(id),
    deed: "withdraw-direction",
    run: (actor, said, asked) => runDirectionCommand(actor, id, { do: "withdraw-direction", ...said }, asked),
    leadsTo: () => doneAt(pageOf(id), "withdraw-direction"),
  })(state, data);
}
