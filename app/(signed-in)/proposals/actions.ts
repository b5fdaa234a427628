"use server";

import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { isId } from "@/lib/domain/written";
import { type FormState, typedIn } from "@/lib/forms/form-state";
import { pressForm } from "@/lib/forms/press";
import { declineForm } from "@/lib/forms/proposal";
import { declineReported, takeOffSettled } from "@/lib/usecases/decide-proposals";
import { requireActor } from "@/lib/web/actor";
import { doneAt, flashed } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";
import { leadTo } from "@/lib/web/lead-to";

export async function decline(id: string, state: FormState, data: FormData): Promise<FormState> {
  if (!isId(id)) notFound();
  return formAction({
    form: declineForm,
    page: `/proposals/${id}`,
    run: (actor, { why }, asked) => declineReported(actor, id, why, asked),
    leadsTo: () => doneAt("/proposals", "decline-proposal"),
  })(state, data);
}

/** One press takes off the desk what is so already; when it is not any more, the page shows that it waits again. */
export async function takeOff(id: string, data: FormData): Promise<void> {
  if (!isId(id)) notFound();
  const actor = await requireActor("/proposals");
  const pressed = pressForm.safeParse(typedIn(data));
  if (!pressed.success) notFound();
  const { today } = await whichDay();
  const done = await takeOffSettled(actor, id, { ...pressed.data, now: new Date(), today });
  leadTo(done.ok ? await flashed(doneAt("/proposals", "take-off-proposal")) : "/proposals");
}
