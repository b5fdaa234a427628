"use server";

import { notFound } from "next/navigation";
import { isListName } from "@/lib/domain/list/lists";
import { isSlug } from "@/lib/domain/written";
import type { FormState } from "@/lib/forms/form-state";
import { addEntryForm, changeEntryForm, endEntryForm, resumeEntryForm } from "@/lib/forms/list";
import { changeList } from "@/lib/usecases/change-list";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

export async function addEntry(list: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isListName(list)) notFound();
  return formAction({
    form: addEntryForm(list),
    page: `/lists/${list}/new`,
    run: (actor, entry, asked) => changeList(actor, { do: "add-entry", list, ...entry }, asked),
    leadsTo: () => doneAt(`/lists/${list}`, "add-entry"),
  })(state, data);
}

export async function changeEntry(list: string, key: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isListName(list) || !isSlug(key)) notFound();
  return formAction({
    form: changeEntryForm,
    page: `/lists/${list}/${key}`,
    run: (actor, said, asked) => changeList(actor, { do: "change-entry", list, key, ...said }, asked),
    leadsTo: () => doneAt(`/lists/${list}`, "change-entry"),
  })(state, data);
}

export async function endEntry(list: string, key: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isListName(list) || !isSlug(key)) notFound();
  return formAction({
    form: endEntryForm,
    page: `/lists/${list}/${key}`,
    run: (actor, said, asked) => changeList(actor, { do: "end-entry", list, key, ...said }, asked),
    leadsTo: () => doneAt(`/lists/${list}`, "end-entry"),
  })(state, data);
}

export async function resumeEntry(list: string, key: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isListName(list) || !isSlug(key)) notFound();
  return formAction({
    form: resumeEntryForm,
    page: `/lists/${list}/${key}`,
    run: (actor, said, asked) => changeList(actor, { do: "resume-entry", list, key, ...said }, asked),
    leadsTo: () => doneAt(`/lists/${list}`, "resume-entry"),
  })(state, data);
}
