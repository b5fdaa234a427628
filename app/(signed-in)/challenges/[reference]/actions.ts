"use server";

import { notFound } from "next/navigation";
import { findChallenge } from "@/lib/data/queries/challenges";
import type { Actor } from "@/lib/domain/actor";
import { isChallengeReference } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { answerForm, weighForm } from "@/lib/forms/challenge";
import type { FormState } from "@/lib/forms/form-state";
import { runChallengeCommand } from "@/lib/usecases/run-challenge-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { words } from "@/lib/words/words";
import { challengeHref } from "../address";

/** What was said since a page was made, and the age that includes it. */
async function newsOf(actor: Actor, reference: string, since: number): Promise<FormState["news"]> {
  const challenge = await findChallenge(actor, reference);
  if (!challenge) return null;
  const { turns } = challenge;
  return {
    sentences: turns.slice(since).map(({ turn, by, on, words: said }) => {
      const sentence = `${by} ${words.challenge.turn[turn]} on ${longDate(on)}.`;
      return said ? { sentence, quote: said } : sentence;
    }),
    version: turns.length,
  };
}

/** The force's answer. The page binds the reference; a browser can send anything here, so it is looked at again. */
export async function answer(reference: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof reference !== "string" || !isChallengeReference(reference)) notFound();
  return formAction({
    form: answerForm,
    page: challengeHref(reference),
    deed: "answer-challenge",
    run: (actor, said, asked) => runChallengeCommand(actor, reference, { do: "answer-challenge", ...said }, asked),
    leadsTo: () => doneAt(challengeHref(reference), "answer-challenge"),
    news: (actor, since) => newsOf(actor, reference, since),
  })(state, data);
}

/** What the policing body says to the answer: it accepts it, or presses again. */
export async function weigh(reference: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof reference !== "string" || !isChallengeReference(reference)) notFound();
  return formAction({
    form: weighForm,
    page: challengeHref(reference),
    deed: "accept-challenge",
    run: (actor, said, asked) => runChallengeCommand(actor, reference, said, asked),
    leadsTo: (_done, said) => doneAt(challengeHref(reference), said.do),
    news: (actor, since) => newsOf(actor, reference, since),
  })(state, data);
}
