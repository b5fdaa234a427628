"use server";

import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { isSlug } from "@/lib/domain/written";
import type { ReasonTyped } from "@/lib/forms/engage-reasons";
import { enterEngageForm, extendEngageForm, leaveEngageForm } from "@/lib/forms/engage-spell";
import type { FormState } from "@/lib/forms/form-state";
import { askForSignOffForm } from "@/lib/forms/submission";
import { askForSignOff as signOffAsked } from "@/lib/usecases/ask-for-sign-off";
import { runForceCommand } from "@/lib/usecases/run-force-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** One press of a coordinator: submissions need sign-off from now on, or no more. */
export async function askForSignOff(slug: string, asks: boolean, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  const name = asks === true ? "ask-for-sign-off" : "stop-asking-for-sign-off";
  return formAction({
    form: askForSignOffForm,
    page: `/forces/${slug}`,
    deed: name,
    run: (actor, _said, asked) => signOffAsked(actor, slug, { do: name }, asked),
    leadsTo: () => doneAt(`/forces/${slug}`, name),
  })(state, data);
}

const given = (reasons: readonly ReasonTyped[]) => reasons.map((reason) => ({ id: randomUUID(), ...reason }));

export async function enterEngage(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: enterEngageForm,
    page: `/forces/${slug}/enter-engage`,
    deed: "enter-engage",
    confirms: true,
    run: (actor, { reasons, ...said }, asked) => {
      const command = { do: "enter-engage", id: randomUUID(), ...said, reasons: given(reasons) } as const;
      return runForceCommand(actor, slug, command, asked);
    },
    leadsTo: () => doneAt(`/forces/${slug}`, "enter-engage"),
  })(state, data);
}

export async function extendEngage(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  return formAction({
    form: extendEngageForm,
    page: `/forces/${slug}/extend-engage`,
    deed: "extend-engage",
    run: (actor, { reasons, ...said }, asked) =>
      runForceCommand(actor, slug, { do: "extend-engage", ...said, reasons: given(reasons) }, asked),
    leadsTo: () => doneAt(`/forces/${slug}`, "extend-engage"),
  })(state, data);
}

export async function leaveEngage(slug: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isSlug(slug)) notFound();
  const answer = await formAction({
    form: leaveEngageForm,
    page: `/forces/${slug}/leave-engage`,
    deed: "leave-engage",
    confirms: true,
    run: (actor, said, asked) => runForceCommand(actor, slug, { do: "leave-engage", ...said }, asked),
    leadsTo: () => doneAt(`/forces/${slug}`, "leave-engage"),
  })(state, data);
  // Refused, perhaps because a listed finding has changed: the list on the page is read again.
  refresh();
  return answer;
}
