import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { readSession, type SignedIn } from "@/lib/data/sessions";
import { type Actor, forcesOf, mintActor, namedAs, type Role, sideOf } from "@/lib/domain/actor";
import { type Ability, mayDoSomewhere } from "@/lib/domain/policy";
import { env } from "@/lib/env";
import type { TokenReader } from "@/lib/usecases/api/tokens";
import { ownerOfCalendar } from "@/lib/usecases/calendar/own-calendar";
import { readInvitation } from "@/lib/usecases/take-up-invitation";
import { answersForm } from "./answers-form";
import { openSession, sessionCookie } from "./auth";
import { safePath, signInAgain } from "./paths";
import { countForPerson } from "./slowed";

const toActor = (person: SignedIn): Actor =>
  mintActor({
    personId: person.personId,
    name: person.name,
    post: person.post,
    role: person.role,
    organisation: { id: person.organisationId, kind: person.organisationKind, name: person.organisationName },
    forces: forcesOf(person.organisationKind, person.forceIds),
    reads: person.reads,
  });

/** Who is behind the secret address of a calendar; null where there is none, or it counts no more. */
export async function calendarActor(token: string): Promise<Actor | null> {
  const owner = await ownerOfCalendar(token);
  return owner ? toActor({ ...owner, lastHereAt: null, unread: 0, secondFactor: false, reads: null }) : null;
}

/**
 * Whoever holds a link that counts, as far as it goes: they act on their own place in their organisation, as its administration
 * does, and no session is made of it. Null where the link is used, old or unknown.
 */
export async function invitedActor(token: string, now: Date): Promise<Actor | null> {
  const invited = await readInvitation(token, now);
  if (!invited) return null;
  const { personId, name, post, organisationId: id, organisationKind: kind, organisation } = invited;
  return mintActor({
    ...{ personId, name, post, role: "administrator", forces: [] },
    organisation: { id, kind, name: organisation },
  });
}
/** Who reads with a token: the person who made it, as they are now, or a reader of their organisation, who is no person. */
export const programActor = (reader: TokenReader): Actor =>
  toActor({ ...reader, lastHereAt: null, unread: 0, secondFactor: false, reads: null });

export interface Session {
  readonly actor: Actor;
  readonly id: string;
  readonly lastHereAt: Date | null;
  /** How many notices they have not read; a hundred stands for more. */
  readonly unread: number;
  /** In their role a second factor is needed, and they have none yet: only the page that sets one up is theirs. */
  readonly mustEnrol: boolean;
}

/** Who of the three sides decides, and who lets others in: in these roles nobody works without a second factor, where that is asked. */
const NEED_SECOND_FACTOR: readonly Role[] = ["inspector", "administrator", "force-coordinator"];

/** Who is asking, from the cookie and the session row, read once per request, whether or not they may go further than their own account. */
export const ownAccount = cache(async (): Promise<Session | null> => {
  const id = await openSession((await cookies()).get(sessionCookie().name)?.value);
  const person = id ? await readSession(id, new Date()) : null;
  if (!id || !person) return null;
  await countForPerson(person.personId);
  const { lastHereAt, unread, secondFactor, role } = person;
  const mustEnrol = !secondFactor && asksSecondFactor() && NEED_SECOND_FACTOR.includes(role);
  // Until a form has looked when they last showed who they are (`prove.ts`): a road that forgets to ask does nothing that weighs most.
  const actor = asksSecondFactor() ? mintActor({ ...toActor(person), isAskedAgain: true }) : toActor(person);
  return { actor, id, lastHereAt, unread, mustEnrol };
});

/** Everybody knows the passwords of the demonstration, and nobody there has an app. */
export function asksSecondFactor(): boolean {
  const { OUTSTANDING_SECOND_FACTOR: asked, OUTSTANDING_DEMONSTRATION: demonstration } = env();
  return asked === "required" && !demonstration;
}

/** Who is asking; null when nobody is signed in, or has yet to set up the second factor that their role needs. */
export const currentSession = async (): Promise<Session | null> => {
  const session = await ownAccount();
  return session?.mustEnrol ? null : session;
};

/**
 * The actor, or the sign-in page with the way back to `path`. It says so if they were signed in until now: their cookie is
 * still there, or they send a form, which only pages for people who are signed in have.
 */
export async function requireActor(path: string): Promise<Actor> {
  const session = await currentSession();
  if (session) return session.actor;
  if (await ownAccount()) redirect("/second-factor");
  const ended = (await cookies()).has(sessionCookie().name) || (await answersForm());
  redirect(ended ? signInAgain(path) : `/sign-in?next=${encodeURIComponent(safePath(path))}`);
}

/** The same person, who has shown of late that it is they. */
export function shownAgain(actor: Actor): Actor {
  const { isAskedAgain: _, ...shown } = actor;
  return mintActor(shown);
}

/** The actor, if they may do this at all; a page that is not for them does not exist. */
export async function requireAbility(ability: Ability, path: string): Promise<Actor> {
  const actor = await requireActor(path);
  if (!mayDoSomewhere(actor, ability)) notFound();
  return actor;
}

/** The actor, if they can own findings of a force, and so do what owners do; for anybody else such a page does not exist. */
export async function requireOwner(path: string): Promise<Actor> {
  const actor = await requireActor(path);
  if (!namedAs(actor.role).canOwn) notFound();
  return actor;
}

/** The actor, if they read the register's records: administrators look after people, and for them these pages do not exist. */
export async function requireReader(path: string): Promise<Actor> {
  const actor = await requireActor(path);
  if (sideOf(actor) === "administration") notFound();
  return actor;
}
