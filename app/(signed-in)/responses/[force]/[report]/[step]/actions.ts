"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import type { z } from "zod";
import { findResponse } from "@/lib/data/queries/responses";
import type { Actor } from "@/lib/domain/actor";
import { type ResponseCommand, responseRow } from "@/lib/domain/response/commands";
import type { ResponsePlace } from "@/lib/domain/response/response";
import { londonMoment } from "@/lib/format/dates";
import type { FormState } from "@/lib/forms/form-state";
import * as forms from "@/lib/forms/response";
import { ageOf, runResponseCommand } from "@/lib/usecases/run-response-command";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { isResponseStep, placeOf, type ResponseStep, responseHref } from "../../../place";
import { COMMAND_OF } from "../../../step-commands";

/** Takes one step of one response: the page binds which. A browser can send anything here, so all are looked at again. */
export async function takeStep(
  force: string,
  report: string,
  step: string,
  state: FormState,
  data: FormData,
): Promise<FormState> {
  const place = placeOf(String(force), String(report));
  if (!place || !isResponseStep(step)) notFound();
  return actionOf(place, step)(state, data);
}

/** What was typed at a step as the command that it gives. */
const by = <Form>(form: z.ZodType<Form>, command: (said: Form) => ResponseCommand) => ({ form, command });

function actionOf(place: ResponsePlace, step: ResponseStep) {
  switch (step) {
    case "invite":
      return acting(
        place,
        step,
        by(forms.inviteForm, (said) => ({ do: "invite-comments", id: randomUUID(), ...said })),
      );
    case "comments":
      return acting(
        place,
        step,
        by(forms.commentsForm, ({ words, as }) => ({
          do: as === "given" ? "give-comments" : "draft-comments",
          id: randomUUID(),
          words,
        })),
      );
    case "write":
      return acting(
        place,
        step,
        by(forms.writeForm, (said) => ({ do: "write-response", ...said })),
      );
    case "answers":
      return acting(
        place,
        step,
        by(forms.answersForm, (said) => ({ do: "answer-recommendations", ...said })),
      );
    case "publish":
      return acting(
        place,
        step,
        by(forms.publishForm, (said) => ({ do: "publish-response", ...said })),
      );
    case "sent":
      return acting(
        place,
        step,
        by(forms.sentForm, (said) => ({ do: "record-sent", ...said })),
      );
    case "not-required":
      return acting(
        place,
        step,
        by(forms.notRequiredForm, (said) => ({ do: "set-not-required", ...said })),
      );
    case "required":
      return acting(
        place,
        step,
        by(forms.requiredForm, (said) => ({ do: "require-response", ...said })),
      );
  }
}

function acting<Form>(
  place: ResponsePlace,
  step: ResponseStep,
  { form, command }: { readonly form: z.ZodType<Form>; readonly command: (said: Form) => ResponseCommand },
) {
  const { age } = responseRow(COMMAND_OF[step]);
  return formAction({
    form: form.transform((said) => command(said)),
    page: responseHref(place, step),
    deed: COMMAND_OF[step],
    run: (actor, given, asked) => runResponseCommand(actor, place, given, asked),
    leadsTo: (_done, given) => doneAt(responseHref(place), given.do),
    ...(age && { news: (actor: Actor) => newsOf(actor, place, age) }),
  });
}

/** Who else of the office has written meanwhile, or that comments came; and the age that includes it. */
async function newsOf(
  actor: Actor,
  place: ResponsePlace,
  age: "response" | "draft-comments",
): Promise<FormState["news"]> {
  const found = await findResponse(actor, place);
  if (!found) return null;
  const { response } = found;
  const { written } = response;
  const wrote = written ? [`${written.by} saved the response on ${londonMoment(new Date(written.at))}.`] : [];
  const last = response.given.at(-1);
  const came = last ? [{ sentence: "The chief officer’s comments, as they are now:", quote: last.words }] : [];
  const draft = response.draftComments
    ? [{ sentence: "The draft of the comments, as it is now:", quote: response.draftComments.words }]
    : [];
  return {
    sentences: age === "response" ? [...wrote, ...came] : [...draft, ...came],
    version: ageOf(response, age),
  };
}
