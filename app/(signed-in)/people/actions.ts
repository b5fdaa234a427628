"use server";

import { randomUUID } from "node:crypto";
import { findPerson } from "@/lib/data/queries/people";
import type { FormState } from "@/lib/forms/form-state";
import { bodyForm, changeRoleForm, inviteForm, memberForm, suspendForm } from "@/lib/forms/people";
import { changeOwnBody } from "@/lib/usecases/people/change-body";
import {
  changeRole as giveRole,
  invitePerson,
  renewInvitation,
  restorePerson,
  suspendPerson,
} from "@/lib/usecases/people/change-people";
import { currentSession } from "@/lib/web/actor";
import { doneAt } from "@/lib/web/flash";
import { formAction } from "@/lib/web/form-action";

export async function invite(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: inviteForm,
    page: "/people/invite",
    run: (actor, person, asked) => invitePerson(actor, { id: randomUUID(), ...person }, asked),
    leadsTo: ({ key }) => `/people/invitation/${key}`,
  })(state, data);
}

export async function renew(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: memberForm,
    page: "/people",
    run: (actor, { person }, asked) => renewInvitation(actor, person, asked),
    leadsTo: ({ key, what, personId }) =>
      what === "renewal-asked" ? doneAt("/people", "ask-renewal", { person: personId }) : `/people/invitation/${key}`,
  })(state, data);
}

/** Whether somebody answers for findings: then what becomes of those is said, and confirmed, before the person goes. */
async function answersForFindings(data: FormData): Promise<boolean> {
  const actor = (await currentSession())?.actor;
  const person = actor && (await findPerson(actor, String(data.get("person"))));
  return person ? person.answersFor.owned + person.answersFor.sponsored > 0 : false;
}

export async function changeRole(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: changeRoleForm,
    page: "/people",
    confirms: await answersForFindings(data),
    run: (actor, { person, role }, asked) => giveRole(actor, person, role, asked),
    leadsTo: () => doneAt("/people", "change-role"),
  })(state, data);
}

export async function suspend(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: suspendForm,
    page: "/people",
    confirms: await answersForFindings(data),
    run: (actor, { person, why }, asked) => suspendPerson(actor, person, why, asked),
    leadsTo: (_, { person }) => doneAt("/people", "suspend", { person }),
  })(state, data);
}

export async function restore(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: memberForm,
    page: "/people",
    run: (actor, { person }, asked) => restorePerson(actor, person, asked),
    leadsTo: () => doneAt("/people", "restore"),
  })(state, data);
}

/** What the administrator's policing body is and is called. */
export async function changeBody(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: bodyForm,
    page: "/people/body",
    run: (actor, details, asked) => changeOwnBody(actor, details, asked),
    leadsTo: () => doneAt("/people", "change-body"),
  })(state, data);
}
