"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { isReference } from "@/lib/domain/written";
import type { FormState } from "@/lib/forms/form-state";
import { addNationalForceForm, correctNationalForm } from "@/lib/forms/national";
import { runNationalCommand } from "@/lib/usecases/run-national-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

const pageOf = (reference: string) => `/national/${reference}`;

/** What a browser sent as the reference is looked at again. */
function referenceOf(bound: unknown): string {
  if (!isReference(bound)) notFound();
  return bound;
}

export async function addForce(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  const reference = referenceOf(bound);
  return formAction({
    form: addNationalForceForm,
    page: pageOf(reference),
    deed: "add-national-force",
    run: (actor, said, asked) => runNationalCommand(actor, reference, { do: "add-national-force", ...said }, asked),
    leadsTo: () => doneAt(pageOf(reference), "add-national-force"),
  })(state, data);
}

export async function correct(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  const reference = referenceOf(bound);
  const { today } = await whichDay();
  return formAction({
    form: correctNationalForm,
    page: pageOf(reference),
    deed: "correct-national",
    confirms: true,
    run: (actor, said, asked) =>
      runNationalCommand(actor, reference, { do: "correct-national", id: randomUUID(), on: today, ...said }, asked),
    leadsTo: () => doneAt(pageOf(reference), "correct-national"),
  })(state, data);
}
