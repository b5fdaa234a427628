"use server";

import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { findRevisit } from "@/lib/data/queries/revisits";
import { isId } from "@/lib/domain/written";
import type { FormState } from "@/lib/forms/form-state";
import { dropRevisitForm, recordRevisitForm, tellRevisitForm } from "@/lib/forms/revisit";
import { runRevisitCommand } from "@/lib/usecases/run-revisit-command";
import { currentSession } from "@/lib/web/actor";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

const pageOf = (id: string) => `/revisits/${id}`;

/** What a browser sent as the id is looked at again. */
function idOf(bound: unknown): string {
  if (typeof bound !== "string" || !isId(bound)) notFound();
  return bound;
}

/** What was found, finding by finding. Which findings there are the register says, not the form. */
export async function record(bound: string, state: FormState, data: FormData): Promise<FormState> {
  const id = idOf(bound);
  const session = await currentSession();
  const revisit = session && (await findRevisit(session.actor, id));
  if (session && !revisit) notFound();
  const { today } = await whichDay();
  return formAction({
    form: recordRevisitForm(revisit?.findings ?? []),
    page: pageOf(id),
    deed: "record-revisit",
    run: (actor, said, asked) => runRevisitCommand(actor, id, { do: "record-revisit", on: today, ...said }, asked),
    leadsTo: () => doneAt(pageOf(id), "record-revisit"),
  })(state, data);
}

export async function tell(bound: string, state: FormState, data: FormData): Promise<FormState> {
  const id = idOf(bound);
  return formAction({
    form: tellRevisitForm,
    page: pageOf(id),
    deed: "tell-revisit",
    run: (actor, said, asked) => runRevisitCommand(actor, id, { do: "tell-revisit", ...said }, asked),
    leadsTo: () => doneAt(pageOf(id), "tell-revisit"),
  })(state, data);
}

export async function drop(bound: string, state: FormState, data: FormData): Promise<FormState> {
  const id = idOf(bound);
  const { today } = await whichDay();
  return formAction({
    form: dropRevisitForm,
    page: pageOf(id),
    deed: "drop-revisit",
    run: (actor, said, asked) => runRevisitCommand(actor, id, { do: "drop-revisit", on: today, ...said }, asked),
    leadsTo: () => doneAt(pageOf(id), "drop-revisit"),
  })(state, data);
}
