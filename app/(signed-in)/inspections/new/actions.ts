"use server";

import { randomUUID } from "node:crypto";
import type { FormState } from "@/lib/forms/form-state";
import { inspectionForm } from "@/lib/forms/inspection";
import { recordInspection } from "@/lib/usecases/record-inspection";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

export async function recordNewInspection(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: inspectionForm,
    page: "/inspections/new",
    run: (actor, { force, ...details }, asked) =>
      recordInspection(actor, { id: randomUUID(), details, forceIds: force, reportDay: null }, asked),
    leadsTo: ({ slug }) => doneAt(`/inspections/${slug}`, "record-inspection"),
  })(state, data);
}
