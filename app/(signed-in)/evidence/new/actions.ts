"use server";

import { randomUUID } from "node:crypto";
import { newNoteForm } from "@/lib/forms/evidence";
import type { FormState } from "@/lib/forms/form-state";
import { addNote } from "@/lib/usecases/evidence/add-note";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

/** Adds a note to all findings that were chosen; its page then takes its files. */
export async function add(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: newNoteForm,
    page: "/evidence/new",
    deed: "add-evidence",
    run: (actor, note, asked) => addNote(actor, randomUUID(), note, asked),
    leadsTo: ({ note }, { newerThan }) => doneAt(`/evidence/${note}`, newerThan ? "add-newer-note" : "add-note"),
  })(state, data);
}
