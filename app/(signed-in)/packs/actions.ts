"use server";

import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { type Layout, MOST_QUIET_DAYS, type Period, readLayout } from "@/lib/domain/board-pack/asked";
import { LONGEST_VIEW_NAME } from "@/lib/domain/saved-view/saved-view";
import { day, object, orNull, readOrNull, text } from "@/lib/domain/stored";
import { isId, isSlug } from "@/lib/domain/written";
import { layoutForm } from "@/lib/forms/board-pack";
import { noFields } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import type { PackAsked } from "@/lib/usecases/board-pack/built";
import { forgetPackLayout, savePackLayout } from "@/lib/usecases/board-pack/layouts";
import { runIssuePack } from "@/lib/usecases/board-pack/run-pack-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { packHref, previewHref } from "./address";
import { withScope } from "./scope";

const readAsked = object<Omit<PackAsked, "shownBy">>({
  force: orNull(text),
  period: object<Period>({ from: day, to: day }),
  layout: readLayout,
});

/** What a page was bound to. A browser can send anything here, so it is looked at again. */
function askedOf(bound: unknown): PackAsked {
  const asked = readOrNull(readAsked, bound);
  const isPossible = (layout: Layout) =>
    (!layout.view || (isId(layout.view.id) && layout.view.name.length <= LONGEST_VIEW_NAME)) &&
    Number.isInteger(layout.quietDays) &&
    layout.quietDays >= 1 &&
    layout.quietDays <= MOST_QUIET_DAYS;
  if (!asked || (asked.force !== null && !isSlug(asked.force)) || !isPossible(asked.layout)) notFound();
  return asked;
}

/** Issues the pack that the page shows, or a further version of it. */
export async function issue(bound: PackAsked, state: FormState, data: FormData): Promise<FormState> {
  const pack = askedOf(bound);
  const { demonstration } = await whichDay();
  return formAction({
    form: noFields,
    page: previewHref(pack),
    deed: "issue-pack",
    run: async (actor, _form, asked) => runIssuePack(actor, await withScope(actor, pack), asked, demonstration),
    leadsTo: ({ reference }) => doneAt(packHref(reference), "issue-pack"),
  })(state, data);
}

/** Keeps what the pack of the page holds under a name. */
export async function saveLayout(bound: PackAsked, state: FormState, data: FormData): Promise<FormState> {
  const pack = askedOf(bound);
  return formAction({
    form: layoutForm,
    page: previewHref(pack),
    run: (actor, { name }, asked) => savePackLayout(actor, { name, layout: pack.layout }, asked),
    leadsTo: () => doneAt("/packs", "save-layout"),
  })(state, data);
}

/** Drops a layout of one's organisation. */
export async function dropLayout(id: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof id !== "string" || !isId(id)) notFound();
  return formAction({
    form: noFields,
    page: "/packs",
    run: (actor) => forgetPackLayout(actor, id),
    leadsTo: () => doneAt("/packs", "drop-layout"),
  })(state, data);
}
