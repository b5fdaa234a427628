"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import type { z } from "zod";
import { firstCharacters } from "@/lib/domain/excerpt";
import type { Correction } from "@/lib/domain/report-review/correct";
import { LIKENESS, type Likeness } from "@/lib/domain/report-review/review";
import { isId } from "@/lib/domain/written";
import { wordRefusal } from "@/lib/format/refusals";
import { noFields } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { formOf, typedIn } from "@/lib/forms/form-state";
import {
  addLinesForm,
  draftForm,
  joinForm,
  pastedForm,
  reportFactsForm,
  reviewedChangeForm,
  reviewedJudgmentForm,
  splitForm,
} from "@/lib/forms/report-review";
import { correctReading, dropReading } from "@/lib/usecases/read-report/correct-reading";
import { recordReading } from "@/lib/usecases/read-report/record-reading";
import { startReading, textOf } from "@/lib/usecases/read-report/start-reading";
import { requireActor } from "@/lib/web/actor";
import { formAction } from "@/lib/web/form-action";
import { leadTo } from "@/lib/web/lead-to";

const HERE = "/inspections/read";
const NOTHING = "Paste the text of a report, or choose a file.";

/** Reads a pasted text or a file, and leads to the review of what was recognised. */
export async function readIt(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor(HERE);
  const typed = typedIn(data);
  const wrong = (name: string, message: string): FormState => ({ typed, problems: [{ name, message }], news: null });
  const pasted = pastedForm.safeParse(typed);
  if (!pasted.success) return wrong("text", pasted.error.issues[0]?.message ?? NOTHING);
  const file = formOf(data).get("file");
  const hasFile = file instanceof File && file.size > 0;
  if (!hasFile && pasted.data.text === null) return wrong("text", NOTHING);
  const name = hasFile ? firstCharacters(file.name, 200) : "Pasted text";
  const read = await textOf(
    hasFile ? { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } : { text: pasted.data.text ?? "" },
  );
  if (!read.ok) return wrong("file", read.why);
  const started = await startReading(actor, randomUUID(), name, read.text, new Date());
  if (!started.ok) return wrong("text", wordRefusal(started.refusal).text);
  leadTo(`${HERE}/${started.value.id}`);
}

/** A draft, a judgment or a change of a report, as the address of the page names it. */
const isAnchor = (part: unknown) => typeof part === "string" && /^[\w-]{1,40}$/.test(part);

/** An action that corrects the review of one report and comes back to where the correction stands. */
const correcting = <Form extends Correction>(id: string, form: z.ZodType<Form>, anchor: string) => {
  if (!isId(id) || !isAnchor(anchor)) notFound();
  return formAction({
    form,
    page: `${HERE}/${id}`,
    run: (actor, correction, { now }) => correctReading(actor, id, correction, now),
    leadsTo: () => `${HERE}/${id}#${anchor}`,
  });
};

export async function changeReport(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  return formAction({
    form: reportFactsForm,
    page: `${HERE}/${id}/report`,
    run: (actor, { correction, force }, { now }) => correctReading(actor, id, correction, now, force),
    leadsTo: () => `${HERE}/${id}`,
  })(state, data);
}

export async function changeDraft(id: string, key: string, state: FormState, data: FormData): Promise<FormState> {
  return correcting(id, draftForm(key), key)(state, data);
}
export async function splitDraft(id: string, key: string, state: FormState, data: FormData): Promise<FormState> {
  return correcting(id, splitForm(key), key)(state, data);
}
export async function joinDrafts(id: string, key: string, state: FormState, data: FormData): Promise<FormState> {
  return correcting(id, joinForm(key), key)(state, data);
}
export async function addLines(id: string, state: FormState, data: FormData): Promise<FormState> {
  return correcting(id, addLinesForm, "drafts")(state, data);
}
export async function setJudgment(
  id: string,
  key: string | null,
  state: FormState,
  data: FormData,
): Promise<FormState> {
  return correcting(id, reviewedJudgmentForm(key), key ?? "judgments")(state, data);
}
export async function setChange(id: string, key: string, state: FormState, data: FormData): Promise<FormState> {
  return correcting(id, reviewedChangeForm(key), key)(state, data);
}

/** One press on a draft: record it or not, or say that it is a finding of the register. What no longer fits changes nothing. */
export async function press(id: string, key: string, data: FormData): Promise<void> {
  if (!isId(id) || !isAnchor(key)) notFound();
  const actor = await requireActor(`${HERE}/${id}`);
  const form = formOf(data);
  const wanted = form.get("keep");
  const how = LIKENESS.find((likeness) => likeness === form.get("how"));
  const reference = form.get("reference");
  const correction = correctionFor(key, wanted, how, reference);
  if (correction) await correctReading(actor, id, correction, new Date());
  leadTo(`${HERE}/${id}#${key}`);
}

function correctionFor(key: string, keep: unknown, how: Likeness | undefined, reference: unknown): Correction | null {
  if (keep === "yes" || keep === "no") return { do: "keep", key, keep: keep === "yes" };
  return how && typeof reference === "string" ? { do: "match", key, reference: reference.slice(0, 40), how } : null;
}

export async function drop(id: string): Promise<void> {
  if (!isId(id)) notFound();
  const actor = await requireActor(`${HERE}/${id}`);
  await dropReading(actor, id, new Date());
  leadTo(`${HERE}?done=drop-reading`);
}

export async function record(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  return formAction({
    form: noFields,
    page: `${HERE}/${id}/record`,
    run: (actor, _form, asked) => recordReading(actor, id, asked),
    leadsTo: () => `${HERE}/${id}?done=record-reading`,
  })(state, data);
}
