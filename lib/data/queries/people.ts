import "server-only";
import { type Actor, ROLES, ROLES_OF, type Role } from "@/lib/domain/actor";
import { addDays, type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import type { BodyCase } from "@/lib/domain/people/body";
import { readMemberDone } from "@/lib/domain/people/member-done";
import { MEMBER_STATES, type MemberState, RENEWAL_DAYS } from "@/lib/domain/people/membership";
import { may } from "@/lib/domain/policy";
import { readOrNull } from "@/lib/domain/stored";
import { isId } from "@/lib/domain/written";
import { type Shown, shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { ownBody } from "../own-body";
import { askTogether, countAsked, type Question, question } from "../together";
import { type HistoryEvent, historyOfPeople } from "./history";

const sql = Prisma.sql;

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
  /** Whether they have ever chosen a password. */
  readonly joined: boolean;
  /** That a new link is asked for them: by whom, and until when another administrator can make it. */
  readonly renewal: { readonly by: string; readonly byId: string; readonly until: CalendarDate } | null;
}

export interface PeopleView {
  readonly people: readonly PersonView[];
  readonly history: readonly HistoryEvent[];
}

/** The people of the asker's organisation and what happened to their roles; nobody for anyone but its administrators. */
export async function findPeople(actor: Actor): Promise<PeopleView> {
  if (!looksAfterPeople(actor)) return { people: [], history: [] };
  const shown = await shownMoments();
  const [people, history] = await askTogether(
    actor,
    peopleOf(actor, shown),
    historyOfPeople(actor, actor.organisation.id, shown),
  );
  return { people, history };
}

/** A page of the same people by name, those behind the one whose id is given: for a file. */
export async function findPeoplePage(
  actor: Actor,
  after: string | null,
  perPage: number,
): Promise<{ readonly rows: readonly PersonView[]; readonly next: string | null }> {
  if (!looksAfterPeople(actor)) return { rows: [], next: null };
  const [people] = await askTogether(actor, peopleOf(actor, await shownMoments(), { after, perPage }));
  return { rows: people, next: people.length === perPage ? (people.at(-1)?.id ?? null) : null };
}

/** How many people there are in the administrator's organisation; none for anyone else. */
export const countPeople = async (actor: Actor): Promise<number> =>
  looksAfterPeople(actor)
    ? countAsked(
        actor,
        sql`from membership m where m.organisation_id = ${actor.organisation.id}::uuid and m.state <> 'ended'`,
      )
    : 0;

/** The policing body that this administrator looks after; null where it is none. */
export const findOwnBody = async (actor: Actor): Promise<BodyCase | null> =>
  looksAfterPeople(actor) ? (await askTogether(actor, ownBody(actor)))[0] : null;

const looksAfterPeople = (actor: Actor) =>
  may(actor, "look after people", { on: "organisation", organisationId: actor.organisation.id });

/** How many findings that are not closed somebody owns, and how many they sponsor. */
export interface AnswersFor {
  readonly owned: number;
  readonly sponsored: number;
}

/** One person of the asker's organisation, with what they answer for, or null. */
export async function findPerson(
  actor: Actor,
  personId: string,
): Promise<(PersonView & { readonly answersFor: AnswersFor }) | null> {
  if (!isId(personId) || !looksAfterPeople(actor)) return null;
  const [people, answersFor] = await askTogether(
    actor,
    peopleOf(actor, await shownMoments()),
    question(
      // What somebody of another organisation answers for is not even counted.
      sql`select a.owned, a.sponsored from membership m, answers_for(m.person_id) a
        where m.person_id = ${personId}::uuid and m.organisation_id = ${actor.organisation.id}::uuid and m.state <> 'ended'`,
      ([row]: readonly AnswersFor[]) => row ?? { owned: 0, sponsored: 0 },
    ),
  );
  const person = people.find(({ id }) => id === personId);
  return person ? { ...person, answersFor } : null;
}

interface PersonRow extends Omit<PersonView, "role" | "state" | "since" | "lastSignIn" | "renewal"> {
  readonly role: string;
  readonly state: string;
  readonly since: Date;
  readonly lastSignIn: Date | null;
  readonly askedBy: string | null;
  readonly askedById: string | null;
  readonly askedAt: Date | null;
}

/** Everybody of the asker's organisation who has not left it, by name; of a page, so many behind one of them. */
const peopleOf = (
  { organisation }: Actor,
  shown: Shown,
  page: { readonly after: string | null; readonly perPage: number | null } = { after: null, perPage: null },
): Question<readonly PersonView[]> =>
  question(
    sql`select m.person_id as id, p.name, p.email, m.post, m.role, m.state, m.since,
        (select max(l.at) from access_log l where l.person_id = m.person_id and l.organisation_id = m.organisation_id
          and l.what = 'signed-in') as "lastSignIn", has_joined(m.person_id) as joined, a.name as "askedBy", a.id as "askedById", r.asked_at as "askedAt"
      from membership m join person p on p.id = m.person_id
        left join renewal r on r.person_id = m.person_id and r.used_at is null and r.asked_at > now() - ${RENEWAL_DAYS}::int * interval '1 day'
        left join person a on a.id = r.asked_by_id
      where m.organisation_id = ${organisation.id}::uuid and m.state <> 'ended' and (${page.after}::uuid is null
        or (p.name collate "en-GB-x-icu", m.person_id) > (select b.name collate "en-GB-x-icu", b.id from person b where b.id = ${page.after}::uuid))
      order by p.name collate "en-GB-x-icu", m.person_id limit ${page.perPage}::int`,
    (rows: readonly PersonRow[]) =>
      rows.map(({ role, state, since, lastSignIn, askedBy, askedById, askedAt, ...person }) => ({
        ...person,
        renewal:
          askedBy && askedById && askedAt
            ? { by: askedBy, byId: askedById, until: addDays(dateInLondon(shown(askedAt)), RENEWAL_DAYS) }
            : null,
        role: oneOf(ROLES, role, "membership.role"),
        state: oneOf(MEMBER_STATES, state, "membership.state"),
        since: dateInLondon(shown(since)),
        lastSignIn: lastSignIn && shown(lastSignIn),
      })),
  );

/** The roles that the asker can give. */
export const rolesToGive = ({ organisation }: Actor): readonly Role[] => ROLES_OF[organisation.kind];

/** How long the page after an invitation shows its link, to the administrator who made it. */
const SHOWN_FOR = 60 * 60_000;

/** Whom the form with this key invited, while its link is still shown: only to who sent it, within the hour. */
export async function findInvited(actor: Actor, key: string, now: Date): Promise<PersonView | null> {
  if (!isId(key) || !looksAfterPeople(actor)) return null;
  const [people, answer] = await askTogether(
    actor,
    peopleOf(actor, await shownMoments()),
    question(
      sql`select a.outcome, a.at from answered a where a.key = ${key}::uuid and a.person_id = ${actor.personId}::uuid`,
      ([row]: readonly { readonly outcome: unknown; readonly at: Date }[]) => row ?? null,
    ),
  );
  if (!answer || now.getTime() - answer.at.getTime() > SHOWN_FOR) return null;
  // The key may be any form's.
  const done = readOrNull(readMemberDone, answer.outcome);
  return done?.what === "invited" ? (people.find(({ id }) => id === done.personId) ?? null) : null;
}
