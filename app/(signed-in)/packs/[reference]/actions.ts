"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { findPack } from "@/lib/data/queries/packs";
import type { Actor } from "@/lib/domain/actor";
import { isPackReference } from "@/lib/domain/written";
import { answerForm, minuteForm } from "@/lib/forms/board-pack";
import type { FormState } from "@/lib/forms/form-state";
import { runCommitteeCommand } from "@/lib/usecases/board-pack/run-pack-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { words } from "@/lib/words/words";
import { packHref } from "../address";

/** What was minuted since a page was made, and the age that includes it. */
async function newsOf(actor: Actor, reference: string, since: number): Promise<FormState["news"]> {
  const pack = await findPack(actor, reference);
  if (!pack) return null;
  return {
    sentences: pack.minutes.slice(since).map(({ number, minuted, meeting, words: said }) => ({
      sentence: `${words.boardPack.minuted[minuted]} ${number} of ${meeting} was minuted.`,
      quote: said,
    })),
    version: pack.minutes.length,
  };
}

/** Minutes what a committee said of a pack. The page binds the reference; a browser can send anything here, so it is looked at again. */
export async function minute(reference: unknown, state: FormState, data: FormData): Promise<FormState> {
  if (typeof reference !== "string" || !isPackReference(reference)) notFound();
  return formAction({
    form: minuteForm,
    page: `${packHref(reference)}/minute`,
    deed: "minute-committee",
    run: (actor, said, asked) =>
      runCommitteeCommand(actor, reference, { do: "minute-committee", id: randomUUID(), ...said }, asked),
    leadsTo: () => doneAt(packHref(reference), "minute-committee"),
    news: (actor, since) => newsOf(actor, reference, since),
  })(state, data);
}

/** Answers a request of the committee. */
export async function answer(
  reference: unknown,
  number: unknown,
  state: FormState,
  data: FormData,
): Promise<FormState> {
  if (typeof reference !== "string" || !isPackReference(reference) || typeof number !== "number") notFound();
  return formAction({
    form: answerForm,
    page: `${packHref(reference)}/answer/${number}`,
    deed: "answer-committee",
    run: (actor, said, asked) =>
      runCommitteeCommand(actor, reference, { do: "answer-committee", number, ...said }, asked),
    leadsTo: () => doneAt(packHref(reference), "answer-committee"),
    news: (actor, since) => newsOf(actor, reference, since),
  })(state, data);
}
