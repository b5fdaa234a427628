"use server";

import { notFound } from "next/navigation";
import { isId } from "@/lib/domain/written";
import { useNoteForm, widenNoteForm, withdrawFileForm, withdrawNoteForm } from "@/lib/forms/evidence";
import type { FormState } from "@/lib/forms/form-state";
import { isNoteDeed, type NoteDeed } from "@/lib/forms/note-deeds";
import { changeNote, useNote, withdrawOneFile } from "@/lib/usecases/evidence/note-deeds";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import type { DoneCode } from "@/lib/words/language/put-right";

/** Does one thing to one note: the page binds which. A browser can send anything here, so both are looked at again. */
export async function changeThisNote(id: string, deed: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id) || !isNoteDeed(deed)) notFound();
  return actionOf(id, deed)(state, data);
}

function actionOf(id: string, deed: NoteDeed) {
  const page = `/evidence/${id}/${deed}`;
  const leadsTo = (done: DoneCode) => () => doneAt(`/evidence/${id}`, done);
  switch (deed) {
    case "use":
      return formAction({
        form: useNoteForm,
        page,
        deed: "add-evidence",
        run: (actor, findings, asked) => useNote(actor, id, findings, asked),
        leadsTo: leadsTo("use-note"),
      });
    case "share":
      return formAction({
        form: widenNoteForm,
        page,
        deed: "widen-evidence",
        run: (actor, { audience }, asked) =>
          changeNote(actor, { do: "widen-evidence", on: asked.today, evidenceId: id, audience }, asked),
        leadsTo: leadsTo("widen-note"),
      });
    case "withdraw":
      return formAction({
        form: withdrawNoteForm,
        page,
        deed: "withdraw-evidence",
        run: (actor, { why }, asked) =>
          changeNote(actor, { do: "withdraw-evidence", on: asked.today, evidenceId: id, why }, asked),
        leadsTo: leadsTo("withdraw-note"),
      });
    case "withdraw-file":
      return formAction({
        form: withdrawFileForm,
        page,
        deed: "withdraw-evidence",
        run: (actor, withdrawn, asked) => withdrawOneFile(actor, id, withdrawn, asked),
        leadsTo: leadsTo("withdraw-file"),
      });
  }
}
