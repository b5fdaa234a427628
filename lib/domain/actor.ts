/**
 * Who is asking. Every read and every use case takes an Actor; only `mintActor` makes one, and only the places that
 * have established who somebody is may import it (the web session, the seed, jobs, tests). So a forgotten sign-in check
 * does not compile.
 */
export const ORGANISATION_KINDS = ["force", "policing-body", "inspectorate"] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const ROLES = [
  "force-staff",
  "force-coordinator",
  "chief-officer",
  "policing-body",
  "inspector",
  "reader",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

/** The roles that an organisation of each kind can give. */
export const ROLES_OF: Record<OrganisationKind, readonly Role[]> = {
  force: ["force-staff", "force-coordinator", "chief-officer", "reader", "administrator"],
  "policing-body": ["policing-body", "reader", "administrator"],
  inspectorate: ["inspector", "administrator"],
};

/** The roles of a force in which somebody can own a finding, and those in which they can answer for it as its sponsor. */
export const OWNING_ROLES: readonly Role[] = ["force-staff", "force-coordinator", "chief-officer"];
export const SPONSORING_ROLES: readonly Role[] = ["chief-officer"];

/** What somebody in this role can be made of a finding. */
export const namedAs = (role: Role): { readonly canOwn: boolean; readonly canSponsor: boolean } => ({
  canOwn: OWNING_ROLES.includes(role),
  canSponsor: SPONSORING_ROLES.includes(role),
});

/**
 * The side an actor reads from. Administrators look after people, and read none of the three sides' records. Readers of a
 * force (a joint audit committee, a panel) read what its policing body reads, never what is for the force alone.
 */
export type Side = OrganisationKind | "administration";

/** What is private is not spread: whoever spreads an actor has the facts of one, and mints anew or has no actor. */
declare class Minted {
  private readonly minted: true;
}
export interface Actor extends Minted {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly organisation: { readonly id: string; readonly kind: OrganisationKind; readonly name: string };
  /** The forces whose records this actor's organisation is concerned with; the inspectorate is concerned with all. */
  readonly forces: "all" | readonly string[];
  /** What a copy of the register must have come to, to be read by them; null or left out where there is none. */
  readonly reads?: UpTo | null;
  /** Before what weighs most they show again that it is they. Whoever acts by no session is never asked. */
  readonly isAskedAgain?: true;
}

/** Places in the log of the database's writes, as it names them: where this person last wrote, and where it stands now. */
export interface UpTo {
  readonly own: string | null;
  readonly all: string;
}

export const mintActor = (facts: Omit<Actor, never>): Actor => facts as Actor;

/** The asker in the place of a colleague of the same organisation who is away: they read what that person reads, and what waits for them. */
export const standingInFor = (actor: Actor, away: Pick<Actor, "personId" | "role">): Actor =>
  mintActor({ ...actor, ...away });

/** The forces that an organisation is concerned with: all for the inspectorate, else those that the register says. */
export const forcesOf = (kind: OrganisationKind, forceIds: readonly string[]): Actor["forces"] =>
  kind === "inspectorate" ? "all" : forceIds;

/** Whether the asker reads of more than one force, so that each has to be named. */
export const severalForces = ({ forces }: Pick<Actor, "forces">): boolean => forces === "all" || forces.length > 1;

export function sideOf({ role, organisation }: Pick<Actor, "role" | "organisation">): Side {
  if (role === "administrator") return "administration";
  return role === "reader" && organisation.kind === "force" ? "policing-body" : organisation.kind;
}

export const concerns = (actor: Actor, forceId: string): boolean =>
  actor.forces === "all" || actor.forces.includes(forceId);
