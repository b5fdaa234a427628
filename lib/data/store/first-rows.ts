import "server-only";
import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { toColumn } from "../mapping";
import type { Db } from "../scope";
import { type Organisation, type OrganisationFacts, organisationBySlug } from "./organisations";
import { beginChain } from "./write/chain";
import { insertDemonstration } from "./write/demonstration";
import { addMembers } from "./write/membership";
import { insertOrganisation, insertOversight, joinOrganisation } from "./write/organisation";
import { addPeople, setFirstPasswords } from "./write/person";

/**
 * What no `perform` writes: the first rows of a register, before anybody of it can act. An organisation is made for whom nobody
 * is signed in, the chain of its history begins with it, and the first of its people have nobody who could invite them; that a
 * register is the demonstration is said of the whole. As the owner of the tables, by commands on the server, the demonstration
 * and tests alone (`architecture/import-rules.ts`). Everything after them is decided, and written by `save`.
 */

export interface NewPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly organisationId: string;
}

/**
 * Makes somebody who belongs to an organisation before anybody there could invite them: the demonstration's people, and those
 * of tests. As the owner of the tables. False when the address belongs to somebody already.
 */
export async function addPerson(db: Db, person: NewPerson, now: Date): Promise<boolean> {
  const invited = { ...person, email: person.email.toLowerCase(), membershipId: randomUUID() };
  if ((await db.person.count({ where: { email: invited.email } })) > 0) return false;
  await addPeople({ db, now }, [invited]);
  await addMembers({ db, now }, [invited]);
  return true;
}

/** The people of the demonstration share a password: none of them has another. */
export const givePasswords = (db: Db, personIds: readonly string[], passwordHash: string): Promise<void> =>
  setFirstPasswords(db, personIds, passwordHash);

/** From now on this register is the demonstration; its story stands where it does, and moves on day by day. The last that is written of it, and safe on the disk. */
export async function beginDemonstration(db: Db, storyDay: CalendarDate, startedOn: CalendarDate): Promise<void> {
  await db.$queryRaw`select set_config('synchronous_commit', 'on', true)`;
  await insertDemonstration(db, storyDay, startedOn);
}

/** Makes an organisation, as the owner; a force with the chain that its history hangs on. Throws when the force of a policing body is not there. */
export async function makeOrganisation(db: Db, facts: OrganisationFacts): Promise<Organisation> {
  const { kind, name, label, slug } = facts;
  const oversees = facts.kind === "policing-body" ? facts.oversees : null;
  const force = oversees === null ? null : await organisationBySlug(db, oversees);
  if (oversees !== null && !force) throw new Error(`${name} oversees ${oversees}, which is not there`);
  const own =
    facts.kind === "force"
      ? { code: facts.code, onsCode: facts.onsCode }
      : facts.kind === "policing-body"
        ? { bodyKind: facts.bodyKind, joinedOn: facts.joinedOn ? toColumn(facts.joinedOn) : null }
        : {};
  const made = await insertOrganisation(db, { kind, name, label, slug, ...own });
  if (force) await insertOversight(db, made.id, force.id);
  if (kind === "force") await beginChain(db, slug, made.id);
  return { ...made, kind, oversees: force ? [force.id] : [] };
}

/** A policing body works with the register from this day, as the owner; nothing where it did before, or is no policing body. */
export const join = (db: Db, id: string, on: CalendarDate): Promise<void> => joinOrganisation(db, id, toColumn(on));
