import { randomUUID } from "node:crypto";
import { invitationOf, readSession, startSession } from "@/lib/data/sessions";
import { addPerson } from "@/lib/data/store/first-rows";
import type { Organisation } from "@/lib/data/store/organisations";
import { type Actor, forcesOf, mintActor, type Role } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { asOwner } from "./database";
import { aForce, type TestForce, theInspectorate } from "./organisations";

/** Makes somebody with a role in an organisation, without a password, and answers them as somebody who can act. */
export async function aPerson(organisation: Organisation, role: Role, post: string = role): Promise<Actor> {
  const personId = randomUUID();
  const { id: organisationId, kind, name: called, oversees } = organisation;
  const name = `${post} of ${called}`;
  const person = { id: personId, email: `${personId}@test.example`, name, post, role, organisationId };
  await asOwner((db) => addPerson(db, person, new Date()));
  const forces = kind === "inspectorate" ? "all" : kind === "force" ? [organisationId] : oversees;
  return mintActor({ personId, name, post, role, organisation: { id: organisationId, kind, name: called }, forces });
}

export const anInspector = async (): Promise<Actor> => aPerson(await theInspectorate(), "inspector");
export const aCoordinator = (force: TestForce): Promise<Actor> => aPerson(force, "force-coordinator");
export const aStaffMember = (force: TestForce): Promise<Actor> => aPerson(force, "force-staff");
export const aChiefOfficer = (force: TestForce): Promise<Actor> => aPerson(force, "chief-officer");
export const aPolicingBodyMember = (force: TestForce): Promise<Actor> => aPerson(force.body, "policing-body");
export const aReader = (force: TestForce): Promise<Actor> => aPerson(force, "reader");
export const anAdministrator = (organisation: Organisation): Promise<Actor> => aPerson(organisation, "administrator");

/** Who keeps the product's lists. */
export const aListKeeper = async (): Promise<Actor> => anAdministrator(await theInspectorate());

/** A force of its own with one person of each role, and an inspector. */
export interface TestCast {
  readonly force: TestForce;
  readonly coordinator: Actor;
  readonly staff: Actor;
  readonly chiefOfficer: Actor;
  readonly pcc: Actor;
  readonly reader: Actor;
  readonly administrator: Actor;
  readonly inspector: Actor;
}

/** With `joinedOn` its policing body works with the register from that day, and responds to the reports published since. */
export async function aCast(joinedOn: CalendarDate | null = null): Promise<TestCast> {
  const force = await aForce(joinedOn);
  return {
    force,
    coordinator: await aCoordinator(force),
    staff: await aStaffMember(force),
    chiefOfficer: await aChiefOfficer(force),
    pcc: await aPolicingBodyMember(force),
    reader: await aReader(force),
    administrator: await anAdministrator(force),
    inspector: await anInspector(),
  };
}

/** Whoever holds a link, as they are while they take it up; null where it counts no more. */
export async function anInvited(tokenHash: string, now: Date): Promise<Actor | null> {
  const invited = await invitationOf(tokenHash, now);
  if (!invited) return null;
  const { personId, name, post, organisationId: id, organisationKind: kind, organisation } = invited;
  return mintActor({
    ...{ personId, name, post, role: "administrator", forces: [] },
    organisation: { id, kind, name: organisation },
  });
}

/** Somebody as their session says who they are today. */
export async function asSignedIn({ personId }: Actor): Promise<Actor> {
  const now = new Date();
  const person = await readSession(await startSession(personId, now), now);
  if (!person) throw new Error("Nobody is signed in");
  const { organisationId: id, organisationKind: kind, organisationName: name } = person;
  return mintActor({ ...person, organisation: { id, kind, name }, forces: forcesOf(kind, person.forceIds) });
}
