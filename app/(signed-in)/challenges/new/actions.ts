"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import type { ChallengeSubject } from "@/lib/domain/challenge/challenge";
import { raiseForm } from "@/lib/forms/challenge";
import type { FormState } from "@/lib/forms/form-state";
import { runRaiseChallenge } from "@/lib/usecases/run-challenge-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { challengeHref, raiseHref, subjectIn } from "../address";

/** Raises a challenge about what the page was bound to. A browser can send anything here, so it is looked at again. */
export async function raise(bound: ChallengeSubject, state: FormState, data: FormData): Promise<FormState> {
  const subject = subjectIn({ ...bound });
  if (!subject) notFound();
  return formAction({
    form: raiseForm,
    page: raiseHref(subject),
    deed: "raise-challenge",
    run: (actor, said, asked) =>
      runRaiseChallenge(actor, subject, { do: "raise-challenge", id: randomUUID(), ...said }, asked),
    leadsTo: ({ reference }) => doneAt(challengeHref(reference), "raise-challenge"),
  })(state, data);
}
