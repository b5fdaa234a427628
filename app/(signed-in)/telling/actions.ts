"use server";

import { noFields } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { awayForm, wishesForm } from "@/lib/forms/telling";
import { sayAway as awaySaid, endOwnAway } from "@/lib/usecases/calendar/away";
import { endCalendarAddress, makeCalendarAddress } from "@/lib/usecases/calendar/own-calendar";
import { keepOwnWishes } from "@/lib/usecases/mail/keep-wishes";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

const page = "/telling";

/** Keeps how somebody wants to be told by mail. */
export async function keepWishes(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: wishesForm,
    page,
    run: (actor, wishes) => keepOwnWishes(actor, wishes),
    leadsTo: () => doneAt(page, "keep-wishes"),
  })(state, data);
}

/** Makes an address of one's own calendar, in place of the one before. */
export async function makeCalendar(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: noFields,
    page,
    run: (actor, _, { now }) => makeCalendarAddress(actor, now),
    leadsTo: () => doneAt(page, "make-calendar"),
  })(state, data);
}

/** Ends the address of one's own calendar. */
export async function endCalendar(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: noFields,
    page,
    run: (actor, _, { now }) => endCalendarAddress(actor, now),
    leadsTo: () => doneAt(page, "end-calendar"),
  })(state, data);
}

/** Keeps when somebody is away, and who stands in for them. */
export async function sayAway(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: awayForm,
    page,
    run: (actor, { from, until, delegate: delegateId }, asked) => awaySaid(actor, { from, until, delegateId }, asked),
    leadsTo: () => doneAt(page, "say-away"),
  })(state, data);
}

/** Somebody is back. */
export async function endAway(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: noFields,
    page,
    run: (actor, _, { now }) => endOwnAway(actor, now),
    leadsTo: () => doneAt(page, "end-away"),
  })(state, data);
}
