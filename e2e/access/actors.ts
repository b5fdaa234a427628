import type { Person, World } from "../fixtures/register/world";

/** Every kind of asker: nobody, each role of a force, of its policing body and of HMICFRS, and people of another force. */
export const ACTORS = [
  "nobody",
  "owner",
  "staff",
  "coordinator",
  "chiefOfficer",
  "reader",
  "administrator",
  "body",
  "bodyReader",
  "bodyAdministrator",
  "inspector",
  "hmicfrsAdministrator",
  "foreignCoordinator",
  "foreignBody",
] as const;
export type AnActor = (typeof ACTORS)[number];

export const FORCE = ["owner", "staff", "coordinator", "chiefOfficer", "reader"] as const;
export const BODY = ["body", "bodyReader"] as const;
export const FOREIGN = ["foreignCoordinator", "foreignBody"] as const;
export const ADMINISTRATORS = ["administrator", "bodyAdministrator", "hmicfrsAdministrator"] as const;
/** Who reads the records of the force that the tests look at. */
export const OWN_SIDES = [...FORCE, ...BODY, "inspector"] as const;
/** Who reads records at all. */
export const READERS = [...OWN_SIDES, ...FOREIGN] as const;
export const SIGNED_IN = [...READERS, ...ADMINISTRATORS] as const;

/** The person behind an actor; null for nobody. */
export function personOf(actor: AnActor, own: World, foreign: World): Person | null {
  if (actor === "nobody") return null;
  if (actor === "foreignCoordinator") return foreign.people.coordinator;
  if (actor === "foreignBody") return foreign.people.body;
  return own.people[actor];
}
