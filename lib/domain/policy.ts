import { type Actor, concerns, namedAs, type Role } from "./actor";

/**
 * Who may what: one row per ability, everyone not named may not. `may` is the only authorization in the product;
 * buttons, use cases, the generated documentation and the tests all read this table.
 *
 * Two standings come from the finding and not from the role: its `owner` (the delivery lead who answers for it) and its
 * `sponsor` (the chief officer accountable for it).
 */
export const STANDINGS = [
  "owner",
  "force-staff",
  "force-coordinator",
  "sponsor",
  "chief-officer",
  "reader",
  "policing-body",
  "inspector",
  "administrator",
  "inspectorate-administrator",
] as const;
export type Standing = (typeof STANDINGS)[number];

const OWNER_AND_COORDINATOR: readonly Standing[] = ["owner", "force-coordinator"];
const EVERYONE: readonly Standing[] = STANDINGS;

export const WHO_MAY = {
  allocate: ["force-coordinator"],
  "pass back an allocation": ["owner"],
  "update progress": OWNER_AND_COORDINATOR,
  "add evidence": OWNER_AND_COORDINATOR,
  "widen or withdraw evidence": OWNER_AND_COORDINATOR,
  "draft a submission": OWNER_AND_COORDINATOR,
  "propose a target date": OWNER_AND_COORDINATOR,
  "approve a first target or first move": ["force-coordinator", "sponsor"],
  "approve a second move": ["sponsor"],
  "link findings": ["force-coordinator", "inspector"],
  "submit and withdraw": ["force-coordinator"],
  "import a register": ["force-coordinator", "inspector"],
  "record assurance": ["policing-body"],
  "record and publish inspections": ["inspector"],
  "correct the record": ["inspector"],
  "move into and out of Engage": ["inspector"],
  "return, close and reopen": ["inspector"],
  "look after people": ["administrator", "inspectorate-administrator"],
  "keep the product's lists": ["inspectorate-administrator"],
  "verify the history": EVERYONE,
  "export what one sees": EVERYONE,
} as const satisfies Record<string, readonly Standing[]>;

export type Ability = keyof typeof WHO_MAY;
export const ABILITIES = Object.keys(WHO_MAY) as readonly Ability[];

/** What no screen offers yet. */
export const NOT_YET: readonly Ability[] = ["keep the product's lists"];

/** What an ability is used on: a finding, a force, or an organisation; what it lacks is left out. */
export interface Subject {
  readonly forceId?: string;
  readonly organisationId?: string;
  readonly ownerId?: string | null;
  /** Everybody who answers for it as its sponsor. */
  readonly sponsorIds?: readonly string[];
}

const BY_ROLE: Record<Role, Standing> = {
  "force-staff": "force-staff",
  "force-coordinator": "force-coordinator",
  "chief-officer": "chief-officer",
  reader: "reader",
  "policing-body": "policing-body",
  inspector: "inspector",
  administrator: "administrator",
};

/** Every standing of `actor` towards `subject`; none at all towards what is outside the actor's scope. */
export function standingsOf(actor: Actor, subject: Subject): readonly Standing[] {
  if (subject.forceId !== undefined && !concerns(actor, subject.forceId)) return [];
  if (subject.organisationId !== undefined && subject.organisationId !== actor.organisation.id) return [];
  const standings: Standing[] = [BY_ROLE[actor.role]];
  if (actor.role === "administrator" && actor.organisation.kind === "inspectorate")
    standings.push("inspectorate-administrator");
  const { canOwn, canSponsor } = namedAs(actor.role);
  if (canOwn && subject.ownerId === actor.personId) standings.push("owner");
  if (canSponsor && subject.sponsorIds?.includes(actor.personId)) standings.push("sponsor");
  return standings;
}

export function may(actor: Actor, ability: Ability, subject: Subject): boolean {
  const allowed: readonly Standing[] = WHO_MAY[ability];
  return standingsOf(actor, subject).some((standing) => allowed.includes(standing));
}
