"use server";

import { notFound } from "next/navigation";
import { findTokens } from "@/lib/data/queries/api-tokens";
import { sideOf } from "@/lib/domain/actor";
import { isId } from "@/lib/domain/written";
import { tokenForm } from "@/lib/forms/api-token";
import { noFields } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { endToken, makeToken } from "@/lib/usecases/api/tokens";
import { currentSession } from "@/lib/web/actor";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** Makes a token, and shows it this once. */
export async function make(state: FormState, data: FormData): Promise<FormState> {
  const session = await currentSession();
  // For whoever reads no records there is no such form.
  if (session && sideOf(session.actor) === "administration") notFound();
  return formAction({
    form: tokenForm,
    page: "/programs",
    run: (actor, token, asked) => makeToken(actor, token, asked),
    leadsTo: ({ id }) => doneAt("/programs", "make-token", { token: id }),
  })(state, data);
}

/** Ends a token. */
export async function end(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof bound !== "string" || !isId(bound)) notFound();
  const session = await currentSession();
  if (session && !(await findTokens(session.actor)).some(({ id }) => id === bound)) notFound();
  return formAction({
    form: noFields,
    page: "/programs",
    run: (actor, _form, { now }) => endToken(actor, bound, now),
    leadsTo: () => doneAt("/programs", "end-token"),
  })(state, data);
}
