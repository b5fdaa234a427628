"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { isSlug } from "@/lib/domain/written";
import type { FormState } from "@/lib/forms/form-state";
import { endLevelForm, setLevelForm } from "@/lib/forms/level";
import { runLevelCommand } from "@/lib/usecases/run-level-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

const pageOf = (slug: string) => `/forces/${slug}/monitoring`;

/** Records what another body says of the force that the page was bound to. */
export async function setLevel(slug: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof slug !== "string" || !isSlug(slug)) notFound();
  return formAction({
    form: setLevelForm,
    page: pageOf(slug),
    deed: "set-level",
    run: (actor, said, asked) => runLevelCommand(actor, slug, { do: "set-level", id: randomUUID(), ...said }, asked),
    leadsTo: () => doneAt(pageOf(slug), "set-level"),
  })(state, data);
}

export async function endLevel(slug: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof slug !== "string" || !isSlug(slug)) notFound();
  return formAction({
    form: endLevelForm,
    page: pageOf(slug),
    deed: "end-level",
    run: (actor, said, asked) => runLevelCommand(actor, slug, { do: "end-level", ...said }, asked),
    leadsTo: () => doneAt(pageOf(slug), "end-level"),
  })(state, data);
}
