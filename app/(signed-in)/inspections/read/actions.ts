"use server";

import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import type { z } from "zod";
import { whichDay } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { findReading } from "@/lib/data/queries/readings";
import type { Actor } from "@/lib/domain/actor";
import { firstCharacters } from "@/lib/domain/excerpt";
import type { Correction } from "@/lib/domain/report-review/correct";
import { LIKENESS, type Likeness } from "@/lib/domain/report-review/review";
import { isId, isReference } from "@/lib/domain/written";

import { noFields } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { formOf, typedIn } from "@/lib/forms/form-state";
import { pressForm } from "@/lib/forms/press";
import { pastedForm, recordForm, reportFactsForm } from "@/lib/forms/reading";
import {
  addLinesForm,
  draftForm,
  joinForm,
  reviewedChangeForm,
  reviewedJudgmentForm,
  splitForm,
} from "@/lib/forms/reviewed-draft";
import { correctReading, discardReading } from "@/lib/usecases/read-report/correct-reading";
import { readGiven } from "@/lib/usecases/read-report/read-given";
import { recordReading } from "@/lib/usecases/read-report/record-reading";
import { startReading } from "@/lib/usecases/read-report/start-reading";
import { currentSession, requireAbility, requireActor } from "@/lib/web/actor";
import { doneAt, flashed } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { leadTo } from "@/lib/web/lead-to";
import { countFile } from "@/lib/web/slowed";
import { sessionEnded } from "@/lib/web/unsent";
import { wordRefusal } from "@/lib/words/word-refusal";
import { words } from "@/lib/words/words";

const HERE = "/inspections/read";
const NOTHING = "Paste the text of a report, or choose a file.";
const BOTH =
  "You gave a file and a text, and one of them is read at a time. Send the text as it is, or empty it and choose the file again.";

/** Reads a pasted text or a file, and leads to the review of what was recognised. */
export async function readIt(_state: FormState, data: FormData): Promise<FormState> {
  if (!(await currentSession())) return sessionEnded(HERE, data);
  const actor = await requireAbility("import a register", HERE);
  const typed = typedIn(data);
  const wrong = (name: string, message: string): FormState => ({ typed, problems: [{ name, message }], news: null });
  const pasted = pastedForm.safeParse(typed);
  if (!pasted.success) return wrong("text", pasted.error.issues[0]?.message ?? NOTHING);
  const file = formOf(data).get("file");
  const hasFile = file instanceof File && file.size > 0;
  if (!hasFile && pasted.data.text === null) return wrong("text", NOTHING);
  if (hasFile && pasted.data.text !== null) return wrong("file", BOTH);
  const slowed = await countFile(actor.personId);
  if (slowed) return wrong(hasFile ? "file" : "text", slowed);
  const name = hasFile ? firstCharacters(file.name, 200) : "Pasted text";
  const read = await readGiven(
    actor,
    hasFile ? { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } : { text: pasted.data.text ?? "" },
  );
  if (!read.ok) return wrong(hasFile ? "file" : "text", read.refusal);
  const started = await startReading(actor, randomUUID(), name, read.value, new Date());
  if (!started.ok) return wrong("text", wordRefusal(started.refusal).text);
  leadTo(await flashed(doneAt(`${HERE}/${started.value.id}`, "start-reading")));
}

/** A draft, a judgment or a change of a report, as the address of the page names it. */
const isAnchor = (part: unknown) => typeof part === "string" && /^[\w-]{1,40}$/.test(part);

/** What an older page is told when what it corrects has changed: what that says now. */
const newsOf = (id: string, key: string | null) => async (actor: Actor) => {
  const reading = await findReading(actor, id);
  const lists = reading && (await findLists(actor));
  return (
    reading &&
    lists && { sentences: [words.reading.nowReads(reading.review, key, lists.grades)], version: reading.version }
  );
};

/** An action that corrects the review of one report and comes back to where the correction stands. */
const correcting = <Form extends Correction>(
  id: string,
  form: z.ZodType<Form>,
  anchor: string,
  key: string | null = anchor,
) => {
  if (!isId(id) || !isAnchor(anchor)) notFound();
  return formAction({
    form,
    page: `${HERE}/${id}`,
    run: (actor, correction, asked) => correctReading(actor, id, correction, asked),
    leadsTo: () => `${HERE}/${id}#${anchor}`,
    news: newsOf(id, key),
  });
};

export async function changeReport(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  return formAction({
    form: reportFactsForm,
    page: `${HERE}/${id}/report`,
    run: (actor, { correction, force }, asked) => correctReading(actor, id, correction, asked, force),
    leadsTo: () => `${HERE}/${id}`,
    news: newsOf(id, null),
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
  return correcting(id, addLinesForm, "drafts", null)(state, data);
}
export async function setJudgment(
  id: string,
  key: string | null,
  state: FormState,
  data: FormData,
): Promise<FormState> {
  return correcting(id, reviewedJudgmentForm(key), key ?? "judgments", key)(state, data);
}
export async function setChange(id: string, key: string, state: FormState, data: FormData): Promise<FormState> {
  return correcting(id, reviewedChangeForm(key), key)(state, data);
}

/** One press on a draft: record it or not, or say that it is a finding of the register. What no longer fits changes nothing, and the page says so. */
export async function press(id: string, key: string, data: FormData): Promise<void> {
  if (!isId(id) || !isAnchor(key)) notFound();
  const actor = await requireActor(`${HERE}/${id}`);
  const form = formOf(data);
  const wanted = form.get("keep");
  const how = LIKENESS.find((likeness) => likeness === form.get("how"));
  const reference = form.get("reference");
  const correction = correctionFor(key, wanted, how, reference);
  const pressed = pressForm.safeParse(typedIn(data));
  if (!correction || !pressed.success) notFound();
  const { today } = await whichDay();
  const done = await correctReading(actor, id, correction, { ...pressed.data, now: new Date(), today });
  leadTo(done.ok ? `${HERE}/${id}#${key}` : `${HERE}/${id}?refused=changed#${key}`);
}

function correctionFor(key: string, keep: unknown, how: Likeness | undefined, reference: unknown): Correction | null {
  if (keep === "yes" || keep === "no") return { do: "keep", key, keep: keep === "yes" };
  return how && isReference(reference) ? { do: "match", key, reference, how } : null;
}

export async function discard(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  return formAction({
    form: noFields,
    page: `${HERE}/${id}/discard`,
    run: (actor, _form, { now }) => discardReading(actor, id, now),
    leadsTo: () => doneAt(HERE, "discard-reading"),
  })(state, data);
}

export async function record(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  const answer = await formAction({
    form: recordForm,
    page: `${HERE}/${id}/record`,
    run: (actor, chosen, asked) => recordReading(actor, id, chosen, asked),
    leadsTo: () => doneAt(`${HERE}/${id}`, "record-reading"),
    news: async (actor) => {
      const reading = await findReading(actor, id);
      return (
        reading && {
          sentences: ["The review was corrected. What would be recorded now stands above."],
          version: reading.version,
        }
      );
    },
  })(state, data);
  // Refused, perhaps because the review has changed: what would be recorded is shown again.
  refresh();
  return answer;
}
