"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { isSlug } from "@/lib/domain/written";
import type { FormState } from "@/lib/forms/form-state";
import { planRevisitForm } from "@/lib/forms/revisit";
import { runPlanRevisit } from "@/lib/usecases/run-revisit-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** Plans a revisit of the force that the page was bound to. */
export async function plan(slug: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof slug !== "string" || !isSlug(slug)) notFound();
  const { today } = await whichDay();
  return formAction({
    form: planRevisitForm,
    page: `/revisits/new?force=${slug}`,
    deed: "plan-revisit",
    run: (actor, said, asked) =>
      runPlanRevisit(actor, slug, { do: "plan-revisit", id: randomUUID(), on: today, ...said }, asked),
    leadsTo: ({ id }) => doneAt(`/revisits/${id}`, "plan-revisit"),
  })(state, data);
}
