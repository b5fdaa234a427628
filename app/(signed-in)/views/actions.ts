"use server";

import { notFound } from "next/navigation";
import { isId } from "@/lib/domain/written";
import { noFields } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { registerParameters } from "@/lib/forms/register-query";
import { savedViewForm } from "@/lib/forms/saved-view";
import { beginWithView, dropView, keepView, shareView } from "@/lib/usecases/saved-view/saved-views";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { newViewHref, viewHref } from "./address";
import { queryOf } from "./view-in-words";

/** What a page was bound to. A browser can send anything here, so it is looked at again. */
function idOf(bound: unknown): string {
  if (typeof bound !== "string" || !isId(bound)) notFound();
  return bound;
}

/** Keeps what the list shows under a name. */
export async function keep(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof bound !== "string") notFound();
  const { view: _, place: __, ...query } = queryOf(bound);
  const parameters = registerParameters({ ...query, place: { page: 1 } }).toString();
  return formAction({
    form: savedViewForm,
    page: newViewHref(parameters),
    run: (actor, { whose, ...said }, asked) =>
      keepView(actor, { ...said, shared: whose === "organisation", parameters }, asked),
    leadsTo: () => doneAt("/views", "keep-view"),
  })(state, data);
}

/** Drops a view. */
export async function drop(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  const id = idOf(bound);
  return formAction({
    form: noFields,
    page: viewHref(id),
    run: (actor) => dropView(actor, id),
    leadsTo: () => doneAt("/views", "drop-view"),
  })(state, data);
}

/** Gives one's own view to the organisation. */
export async function share(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  const id = idOf(bound);
  return formAction({
    form: noFields,
    page: viewHref(id),
    run: (actor) => shareView(actor, id, true),
    leadsTo: () => doneAt(viewHref(id), "share-view"),
  })(state, data);
}

/** Takes it back. */
export async function unshare(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  const id = idOf(bound);
  return formAction({
    form: noFields,
    page: viewHref(id),
    run: (actor) => shareView(actor, id, false),
    leadsTo: () => doneAt(viewHref(id), "unshare-view"),
  })(state, data);
}

/** Begins with a view from now on. */
export async function beginWith(bound: unknown, state: FormState, data: FormData): Promise<FormState> {
  const id = idOf(bound);
  return formAction({
    form: noFields,
    page: viewHref(id),
    run: (actor) => beginWithView(actor, id),
    leadsTo: () => doneAt(viewHref(id), "usual-view"),
  })(state, data);
}

/** Begins with everything again. */
export async function beginWithAll(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: noFields,
    page: "/views",
    run: (actor) => beginWithView(actor, null),
    leadsTo: () => doneAt("/views", "no-usual-view"),
  })(state, data);
}
