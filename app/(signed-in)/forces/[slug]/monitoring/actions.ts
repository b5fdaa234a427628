"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { findMonitoring } from "@/lib/data/queries/monitoring";
import { isSlug } from "@/lib/domain/written";
import type { FormState } from "@/lib/forms/form-state";
import { endLevelForm, setLevelForm } from "@/lib/forms/level";
import { runLevelCommand } from "@/lib/usecases/run-level-command";
import { currentSession } from "@/lib/web/actor";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** The force that the page was bound to, where it is the asker's own: others see its phase, and have nothing to record. */
async function ownForce(bound: unknown): Promise<string> {
  if (typeof bound !== "string" || !isSlug(bound)) notFound();
  const session = await currentSession();
  if (session && !(await findMonitoring(session.actor, bound))?.own) notFound();
  return bound;
}

const pageOf = (slug: string) => `/forces/${slug}/monitoring`;

/** Records what another body says of the force that the page was bound to. */
export async function setLevel(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  const slug = await ownForce(bound);
  return formAction({
    form: setLevelForm,
    page: pageOf(slug),
    deed: "set-level",
    run: (actor, said, asked) => runLevelCommand(actor, slug, { do: "set-level", id: randomUUID(), ...said }, asked),
    leadsTo: () => doneAt(pageOf(slug), "set-level"),
  })(state, data);
}

export async function endLevel(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  const slug = await ownForce(bound);
  return formAction({
    form: endLevelForm,
    page: pageOf(slug),
    deed: "end-level",
    run: (actor, said, asked) => runLevelCommand(actor, slug, { do: "end-level", ...said }, asked),
    leadsTo: () => doneAt(pageOf(slug), "end-level"),
  })(state, data);
}
