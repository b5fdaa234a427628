"use server";

import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { findImport } from "@/lib/data/queries/register-import";
import { isId } from "@/lib/domain/written";
import { noFields } from "@/lib/forms/fields";
import { type FormState, formOf } from "@/lib/forms/form-state";
import { importReasonForm, readMappingForm, takeBackForm } from "@/lib/forms/register-import";
import { beginRecording } from "@/lib/usecases/import-register/begin-recording";
import { checkImport } from "@/lib/usecases/import-register/check-import";
import { discardImport } from "@/lib/usecases/import-register/discard-import";
import { readNextSheet, readSheet } from "@/lib/usecases/import-register/read-sheet";
import { runTakeBackImport } from "@/lib/usecases/import-register/take-back-import";
import { currentSession, requireAbility } from "@/lib/web/actor";
import { answersWithoutScripts } from "@/lib/web/answers-form";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { leadTo } from "@/lib/web/lead-to";
import { sessionEnded } from "@/lib/web/unsent";

/** Keeps how the file is read and shows what it would do. */
export async function checkFile(id: string, data: FormData): Promise<void> {
  if (!isId(id)) notFound();
  // With scripts the choices are kept in the tab, and are back once somebody is signed in; without, the page that answers carries them.
  if (!(await currentSession()) && (await answersWithoutScripts())) {
    await sessionEnded(`/import/${id}?step=columns`, data);
    return;
  }
  const actor = await requireAbility("import a register", `/import/${id}`);
  const found = await findImport(actor, id);
  const reading = readMappingForm(formOf(data), found?.columns.length ?? 0);
  const checked = found && (await checkImport(actor, id, reading, await whichDay()));
  if (!checked?.ok) return leadTo(`/import/${id}?refused=yes`);
  const { asks, unread } = checked.value;
  leadTo(`/import/${id}${unread ? `?step=columns&problem=${unread}` : asks ? "?ask=dates" : ""}`);
}

/** Reads another sheet of the file in place of this one. */
export async function readOtherSheet(id: string, data: FormData): Promise<void> {
  if (!isId(id)) notFound();
  const actor = await requireAbility("import a register", `/import/${id}`);
  const sheet = String(formOf(data).get("sheet") ?? "");
  const read = await readSheet(actor, id, sheet === "" ? null : sheet);
  leadTo(`/import/${id}?step=columns${read.ok ? "" : `&problem=${read.refusal}`}`);
}

/** Reads a further sheet of a file of which others are recorded, from the same upload. */
export async function readFurtherSheet(id: string, data: FormData): Promise<void> {
  if (!isId(id)) notFound();
  const actor = await requireAbility("import a register", `/import/${id}`);
  const next = await readNextSheet(actor, id, String(formOf(data).get("sheet") ?? ""), new Date());
  leadTo(next.ok ? `/import/${next.value.id}` : `/import/${id}?problem=${next.refusal}`);
}

/** Orders that what was shown be recorded. It is done by itself; the page says how far it is. */
export async function recordFile(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  const record = formAction({
    form: importReasonForm,
    page: `/import/${id}`,
    run: (actor, reason, { now }) => beginRecording(actor, id, reason, now),
    leadsTo: () => `/import/${id}`,
  });
  return record(state, data);
}

/** Discards a file; nothing of it was recorded. */
export async function discardFile(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  return formAction({
    form: noFields,
    page: `/import/${id}/discard`,
    run: (actor, _form, { now }) => discardImport(actor, id, now),
    leadsTo: () => doneAt("/import", "discard-import"),
  })(state, data);
}

/** Takes back what was recorded of a file, where nobody has worked on it since. */
export async function takeBackFile(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  return formAction({
    form: takeBackForm,
    page: `/import/${id}/take-back`,
    run: (actor, { staying }, asked) => runTakeBackImport(actor, id, { confirmedStaying: staying }, asked),
    leadsTo: () => doneAt(`/import/${id}`, "take-back-import"),
  })(state, data);
}
