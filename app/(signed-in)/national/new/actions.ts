"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { findReportToIssueFrom } from "@/lib/data/queries/nationals";
import { isSlug } from "@/lib/domain/written";
import type { FormState } from "@/lib/forms/form-state";
import { issueNationalForm } from "@/lib/forms/national";
import { runIssueNational } from "@/lib/usecases/run-national-command";
import { currentSession } from "@/lib/web/actor";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** Issues a national recommendation of the report that the page was bound to. Which forces there are the register says. */
export async function issue(slug: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof slug !== "string" || !isSlug(slug)) notFound();
  const session = await currentSession();
  const report = session && (await findReportToIssueFrom(session.actor, slug));
  if (session && !report) notFound();
  return formAction({
    form: issueNationalForm(report?.forces ?? []),
    page: `/national/new?report=${slug}`,
    deed: "issue-national",
    confirms: true,
    run: (actor, said, asked) =>
      runIssueNational(actor, slug, { do: "issue-national", id: randomUUID(), ...said }, asked),
    leadsTo: ({ reference }) => doneAt(`/national/${reference}`, "issue-national"),
  })(state, data);
}
