"use server";

import { notFound } from "next/navigation";
import { isSlug } from "@/lib/domain/written";
import { noFields } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { openResponseByHand } from "@/lib/usecases/response/open-response";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { responseHref } from "../place";

/** Opens the response to the report that the page was bound to. A browser can send anything here, so it is looked at again. */
export async function open(report: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof report !== "string" || !isSlug(report)) notFound();
  return formAction({
    form: noFields,
    page: `/responses/open?report=${report}`,
    deed: "open-response",
    run: (actor, _none, asked) => openResponseByHand(actor, report, asked),
    leadsTo: (place) => doneAt(responseHref(place), "open-response"),
  })(state, data);
}
