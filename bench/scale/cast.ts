import { type Actor, mintActor, namedAs, type OrganisationKind, type Role } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import { ORGANISATIONS } from "@/prisma/seed/organisations";
import type { Random } from "./random";
import type { Row } from "./rows";

/** An organisation with an id of its own. */
export interface Body {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** Somebody who acts in the register, by post; nobody has a name of their own. */
export interface Somebody {
  readonly actor: Actor;
  readonly canOwn: boolean;
  readonly canSponsor: boolean;
}

/** A force, its policing body and the people of both. */
export interface ForceCast {
  readonly force: Body & { readonly code: string };
  readonly coordinator: Actor;
  readonly owners: readonly Actor[];
  readonly sponsors: readonly Actor[];
  readonly body: Actor;
  readonly people: ReadonlyMap<string, Somebody>;
}

/** Everybody, and the rows that make them. */
export interface Cast {
  readonly forces: readonly ForceCast[];
  readonly inspectors: readonly Actor[];
  readonly rows: {
    readonly organisation: readonly Row[];
    readonly oversight: readonly Row[];
    readonly person: readonly Row[];
    readonly membership: readonly Row[];
  };
}

/** Since when the policing bodies of this register work with it: reports before have no clock. */
export const BODIES_JOINED = date("2021-01-01");

const JOINED = "2014-01-01T09:00:00.000Z";

/** Posts whose mailboxes are those of the demonstration, so that the same people sign in to either. */
const OWNERS = [
  ["Head of investigations", "investigations"],
  ["Head of public protection", "public-protection"],
  ["Offender management lead", "offender-management"],
  ["Head of contact and response", "contact"],
  ["Head of custody", "custody"],
  ["Force crime registrar", "crime-registrar"],
  ["Head of intelligence", "intelligence"],
  ["Head of neighbourhood policing", "neighbourhoods"],
  ["Head of professional standards", "professional-standards"],
  ["Head of people and wellbeing", "people"],
  ["Head of vetting", "vetting"],
  ["Digital forensics lead", "digital-forensics"],
  ["Victims’ services lead", "victims"],
  ["Head of criminal justice", "criminal-justice"],
] as const;
const SPONSORS = [
  ["Assistant chief constable, crime", "acc-crime"],
  ["Assistant chief constable, local policing", "acc-local"],
  ["Deputy chief constable", "dcc"],
] as const;

/** The 43 forces of England and Wales with their policing bodies, and people by post: more owners where there is more to do. */
export function aCast(random: Random, ownersOf: (slug: string) => number, passwordHash: string | null): Cast {
  const organisation: Row[] = [];
  const oversight: Row[] = [];
  const person: Row[] = [];
  const membership: Row[] = [];
  const bodies = new Map<string, Body>();
  for (const facts of ORGANISATIONS) {
    const { kind, name, label, slug } = facts;
    const own = facts.kind === "force" ? { code: facts.code, ons_code: facts.onsCode } : { code: null, ons_code: null };
    const id = random.id();
    bodies.set(slug, { id, slug, name, kind });
    const body_kind = facts.kind === "policing-body" ? facts.bodyKind : null;
    const joined_on = facts.kind === "policing-body" ? BODIES_JOINED : null;
    organisation.push({ id, kind, name, label, slug, ...own, body_kind, joined_on });
    const seen = facts.kind === "policing-body" ? bodies.get(facts.oversees ?? "") : undefined;
    if (seen) oversight.push({ id: random.id(), body_id: id, force_id: seen.id });
  }
  const bodyOf = (slug: string) => {
    const body = bodies.get(slug);
    if (!body) throw new Error(`No organisation is called ${slug}`);
    return body;
  };
  const people = new Map<string, Map<string, Somebody>>();
  const add = (of: Body, forceId: string | null, role: Role, post: string, mailbox: string): Actor => {
    const actor = mintActor({
      personId: random.id(),
      name: `${post}, ${of.name}`,
      post,
      role,
      organisation: { id: of.id, kind: of.kind, name: of.name },
      forces: forceId ? [forceId] : "all",
    });
    const email = `${mailbox}@${of.slug}.example`;
    person.push({ id: actor.personId, email, name: actor.name, password_hash: passwordHash, created_at: JOINED });
    membership.push({
      id: random.id(),
      person_id: actor.personId,
      organisation_id: of.id,
      post,
      role,
      state: "active",
      since: JOINED,
      until: null,
    });
    const known = people.get(of.slug) ?? new Map();
    people.set(of.slug, known.set(actor.personId, { actor, ...namedAs(role) }));
    return actor;
  };

  const hmicfrs = bodyOf("hmicfrs");
  add(hmicfrs, null, "administrator", "Administrator", "administrator");
  const inspectors = Array.from({ length: 12 }, (_, at) =>
    add(
      hmicfrs,
      null,
      "inspector",
      at === 0 ? "Inspector" : `Inspector, region ${at}`,
      at === 0 ? "inspector" : `inspector-${at}`,
    ),
  );
  const forces = ORGANISATIONS.flatMap((facts): ForceCast[] => {
    if (facts.kind !== "policing-body" || facts.oversees === null) return [];
    const force = bodyOf(facts.oversees);
    const body = bodyOf(facts.slug);
    const code =
      ORGANISATIONS.flatMap((one) => (one.kind === "force" && one.slug === force.slug ? [one.code] : []))[0] ?? "";
    const joins = (role: Role, post: string, mailbox: string) => add(force, force.id, role, post, mailbox);
    const coordinator = joins("force-coordinator", "Force coordinator", "coordinator");
    const owners = Array.from({ length: ownersOf(force.slug) }, (_, at) => {
      const [post, mailbox] = OWNERS[at % OWNERS.length] ?? OWNERS[0];
      const area = Math.floor(at / OWNERS.length);
      return joins("force-staff", area ? `${post}, area ${area}` : post, area ? `${mailbox}-${area}` : mailbox);
    });
    const sponsors = SPONSORS.map(([post, mailbox]) => joins("chief-officer", post, mailbox));
    joins("reader", "Joint audit committee member", "audit-committee");
    joins("administrator", "Administrator", "administrator");
    const office = add(body, force.id, "policing-body", `${facts.label}’s office`, "office");
    add(body, force.id, "reader", "Police and crime panel member", "panel");
    add(body, force.id, "administrator", `Administrator of the ${facts.label}’s office`, "administrator");
    return [
      {
        force: { ...force, code },
        coordinator,
        owners,
        sponsors,
        body: office,
        people: people.get(force.slug) ?? new Map(),
      },
    ];
  });
  return { forces, inspectors, rows: { organisation, oversight, person, membership } };
}
