import "server-only";
import { type Actor, ROLES, ROLES_OF, type Role } from "@/lib/domain/actor";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import { readMemberDone } from "@/lib/domain/people/member-done";
import { MEMBER_STATES, type MemberState } from "@/lib/domain/people/membership";
import { may } from "@/lib/domain/policy";
import { readOrNull } from "@/lib/domain/stored";
import { shownMoments } from "../demonstration";
import { oneOf } from "../one-of";
import { type Db, inScope } from "../scope";
import { type HistoryEvent, historyOfPeople } from "./history";

/** Somebody of the asker's own organisation, as its administrator sees them. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly post: string;
  readonly role: Role;
  readonly state: MemberState;
  readonly since: CalendarDate;
  /** Null for somebody who has never signed in. */
  readonly lastSignIn: Date | null;
}

export interface PeopleView {
  readonly people: readonly PersonView[];
  readonly history: readonly HistoryEvent[];
}

/** The people of the asker's organisation and what happened to their roles; nobody for anyone but its administrators. */
export function findPeople(actor: Actor): Promise<PeopleView> {
  return inScope(actor, async (db) => {
    if (!may(actor, "look after people", { on: "organisation", organisationId: actor.organisation.id }))
      return { people: [], history: [] };
    return { people: await peopleOf(db, actor), history: await historyOfPeople(db, actor, actor.organisation.id) };
  });
}

/** How many findings that are not closed somebody owns, and how many they sponsor. */
export interface AnswersFor {
  readonly owned: number;
  readonly sponsored: number;
}

/** One person of the asker's organisation, with what they answer for, or null. */
export function findPerson(
  actor: Actor,
  personId: string,
): Promise<(PersonView & { readonly answersFor: AnswersFor }) | null> {
  return inScope(actor, async (db) => {
    if (!may(actor, "look after people", { on: "organisation", organisationId: actor.organisation.id })) return null;
    const person = (await peopleOf(db, actor)).find(({ id }) => id === personId);
    if (!person) return null;
    const [answersFor] = await db.$queryRaw<AnswersFor[]>`select owned, sponsored from answers_for(${person.id}::uuid)`;
    return { ...person, answersFor: answersFor ?? { owned: 0, sponsored: 0 } };
  });
}

async function peopleOf(db: Db, { organisation }: Actor): Promise<PersonView[]> {
  const members = await db.membership.findMany({
    where: { organisationId: organisation.id, state: { not: "ended" } },
    select: {
      personId: true,
      post: true,
      role: true,
      state: true,
      since: true,
      person: { select: { name: true, email: true } },
    },
  });
  const signedIn = await db.accessLog.groupBy({
    by: ["personId"],
    where: { organisationId: organisation.id, what: "signed-in" },
    _max: { at: true },
  });
  const last = new Map(signedIn.map(({ personId, _max }) => [personId, _max.at]));
  const shown = await shownMoments();
  const shownOrNull = (moment: Date | null | undefined) => (moment ? shown(moment) : null);
  return members
    .map(({ personId, post, role, state, since, person }) => ({
      id: personId,
      name: person.name,
      email: person.email,
      post,
      role: oneOf(ROLES, role, "membership.role"),
      state: oneOf(MEMBER_STATES, state, "membership.state"),
      since: dateInLondon(shown(since)),
      lastSignIn: shownOrNull(last.get(personId)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB") || (a.id < b.id ? -1 : 1));
}

/** The roles that the asker can give. */
export const rolesToGive = ({ organisation }: Actor): readonly Role[] => ROLES_OF[organisation.kind];

/** How long the page after an invitation shows its link, to the administrator who made it. */
const SHOWN_FOR = 60 * 60_000;

/** Whom the form with this key invited, while its link is still shown: only to who sent it, within the hour. */
export function findInvited(actor: Actor, key: string, now: Date): Promise<PersonView | null> {
  return inScope(actor, async (db) => {
    if (!may(actor, "look after people", { on: "organisation", organisationId: actor.organisation.id })) return null;
    const answer = await db.answered.findFirst({ where: { key, personId: actor.personId } });
    if (!answer || now.getTime() - answer.at.getTime() > SHOWN_FOR) return null;
    // The key may be any form's.
    const done = readOrNull(readMemberDone, answer.outcome);
    if (done?.what !== "invited") return null;
    return (await peopleOf(db, actor)).find(({ id }) => id === done.personId) ?? null;
  });
}
