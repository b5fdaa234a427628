"use server";

import { notFound } from "next/navigation";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { counted } from "@/lib/format/lists";
import { closeTogetherForm, ownForcesForm } from "@/lib/forms/desk";
import type { FormState, SameOf } from "@/lib/forms/form-state";
import { chooseOwnForces } from "@/lib/usecases/choose-own-forces";
import { type Closed, closeTogether } from "@/lib/usecases/close-together";
import { currentSession } from "@/lib/web/actor";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { wordRefusal } from "@/lib/words/word-refusal";

/** The two pages on which several findings are ticked and closed. */
const PAGES = { desk: "/", reported: "/proposals" } as const;

/** One of them, as a page bound it: what else a tampered form says is no page that there is. */
const pageAt = (at: unknown): string =>
  typeof at === "string" && Object.hasOwn(PAGES, at) ? PAGES[at as keyof typeof PAGES] : notFound();

/** The first page is everybody's; these forms stand on an inspector's alone, and for everybody else there is nothing there. */
async function onlyInspectors(): Promise<void> {
  const session = await currentSession();
  if (session && !mayDoSomewhere(session.actor, "return, close and reopen")) notFound();
}

/**
 * Closes what is ticked, each by a decision of its own. The first press sums up what would be closed and what not, and why.
 * @param at on which page they were ticked, as that bound it
 */
export async function closeTicked(at: string, state: FormState, data: FormData): Promise<FormState> {
  await onlyInspectors();
  const page = pageAt(at);
  return formAction({
    form: closeTogetherForm,
    page,
    run: async (actor, closing, asked) => {
      const answer = await closeTogether(actor, closing, asked);
      if (!answer.ok) return answer;
      const { results } = answer.value;
      const [first] = results;
      if (!first) return refuse({ why: "not-found" });
      const none = results.every(({ refusal }) => refusal !== null);
      return asked.rehearsal && none && first.refusal ? refuse(first.refusal) : ok({ key: asked.key, results });
    },
    deed: "close",
    confirms: true,
    foresees: ({ results }) => foreseen(results),
    leadsTo: ({ key }) => `${page}?closing=${key}`,
  })(state, data);
}

const foreseen = (results: readonly Closed[]): readonly SameOf[] => {
  const closed = results.filter(({ refusal }) => refusal === null).map(({ reference }) => reference);
  return [
    {
      says: `${counted(closed.length, "finding")} of ${results.length}: closed, each by a decision of its own`,
      references: closed,
    },
    ...results.flatMap(({ reference, refusal }) =>
      refusal ? [{ says: `Not closed: ${wordRefusal(refusal, "close").text}`, references: [reference] }] : [],
    ),
  ];
};

export async function chooseForces(state: FormState, data: FormData): Promise<FormState> {
  await onlyInspectors();
  return formAction({
    form: ownForcesForm,
    page: "/",
    run: (actor, { forces }) => chooseOwnForces(actor, forces),
    leadsTo: () => doneAt("/", "choose-own-forces"),
  })(state, data);
}
