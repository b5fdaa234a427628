"use server";

import type { FormState } from "@/lib/forms/form-state";
import { ladderForm } from "@/lib/forms/ladder";
import { setLadder as ladderSet } from "@/lib/usecases/reminder/set-ladder";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** Changes when whom of a force is reminded of what. */
export async function setLadder(slug: string, state: FormState, data: FormData): Promise<FormState> {
  const page = `/forces/${slug}/reminders`;
  return formAction({
    form: ladderForm,
    page,
    run: (actor, ladder, asked) => ladderSet(actor, slug, ladder, asked),
    leadsTo: () => doneAt(page, "set-ladder"),
  })(state, data);
}
