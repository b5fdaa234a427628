import { type Actor, mintActor, type OrganisationKind, type Role } from "../actor";

/** The force that every builder makes findings for, and another one that nobody of the first may see. */
export const FORCE = "west-midlands";
export const OTHER_FORCE = "staffordshire";

const KIND_OF: Record<Role, OrganisationKind> = {
  "force-staff": "force",
  "force-coordinator": "force",
  "chief-officer": "force",
  "policing-body": "policing-body",
  inspector: "inspectorate",
  reader: "force",
  administrator: "force",
};

interface Person {
  readonly role: Role;
  readonly personId?: string;
  readonly kind?: OrganisationKind;
  readonly forceId?: string;
}

/** Somebody signed in. `kind` is needed for readers and administrators of anything but a force. */
export function anActor({
  role,
  forceId = FORCE,
  kind = KIND_OF[role],
  personId = `${role} of ${forceId}`,
}: Person): Actor {
  const organisation = kind === "inspectorate" ? "hmicfrs" : `${kind} of ${forceId}`;
  return mintActor({
    personId,
    name: personId,
    post: personId,
    role,
    organisation: { id: organisation, kind, name: organisation },
    forces: kind === "inspectorate" ? "all" : [forceId],
  });
}

/** Everybody who stands in some way towards a finding of `FORCE`, by the letter that the expected tables use. */
export const CAST = {
  O: anActor({ role: "force-staff", personId: "owner" }),
  F: anActor({ role: "force-staff", personId: "other staff" }),
  C: anActor({ role: "force-coordinator", personId: "coordinator" }),
  S: anActor({ role: "chief-officer", personId: "sponsor" }),
  X: anActor({ role: "chief-officer", personId: "other chief officer" }),
  R: anActor({ role: "reader", personId: "reader of the force" }),
  Q: anActor({ role: "reader", kind: "policing-body", personId: "reader of the policing body" }),
  P: anActor({ role: "policing-body", personId: "policing body" }),
  I: anActor({ role: "inspector", personId: "inspector" }),
  A: anActor({ role: "administrator", personId: "administrator of the force" }),
  B: anActor({ role: "administrator", kind: "policing-body", personId: "administrator of the policing body" }),
  H: anActor({ role: "administrator", kind: "inspectorate", personId: "administrator of HMICFRS" }),
} as const satisfies Record<string, Actor>;
export type Letter = keyof typeof CAST;
export const LETTERS = Object.keys(CAST) as readonly Letter[];

/** The same roles in another force's area; one of them even carries the owner's id, another the sponsor's. */
export const STRANGERS: readonly Actor[] = [
  anActor({ role: "force-staff", personId: "owner", forceId: OTHER_FORCE }),
  anActor({ role: "force-coordinator", forceId: OTHER_FORCE }),
  anActor({ role: "chief-officer", personId: "sponsor", forceId: OTHER_FORCE }),
  anActor({ role: "reader", forceId: OTHER_FORCE }),
  anActor({ role: "reader", kind: "policing-body", forceId: OTHER_FORCE, personId: "reader of another policing body" }),
  anActor({ role: "policing-body", forceId: OTHER_FORCE }),
  anActor({ role: "administrator", forceId: OTHER_FORCE }),
];
