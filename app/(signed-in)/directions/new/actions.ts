"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { isSlug } from "@/lib/domain/written";
import { issueDirectionForm } from "@/lib/forms/direction";
import type { FormState } from "@/lib/forms/form-state";
import { runIssueDirection } from "@/lib/usecases/run-direction-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** Records a direction to the force that the page was bound to. */
export async function issue(slug: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof slug !== "string" || !isSlug(slug)) notFound();
  return formAction({
    form: issueDirectionForm,
    page: `/directions/new?force=${slug}`,
    deed: "issue-direction",
    run: (actor, said, asked) =>
      runIssueDirection(actor, slug, { do: "issue-direction", id: randomUUID(), ...said }, asked),
    leadsTo: ({ id }) => doneAt(`/directions/${id}`, "issue-direction"),
  })(state, data);
}
