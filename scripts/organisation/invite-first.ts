import { randomBytes, randomUUID } from "node:crypto";
import type { Db } from "@/lib/data/scope";
import { lockChains } from "@/lib/data/store/chain";
import { join, makeOrganisation } from "@/lib/data/store/first-rows";
import { type Organisation, type OrganisationFacts, organisationBySlug } from "@/lib/data/store/organisations";
import { save } from "@/lib/data/store/save";
import { mintActor } from "@/lib/domain/actor";
import { dateInLondon } from "@/lib/domain/calendar";
import type { ChainDecision, Change } from "@/lib/domain/change";
import { isSlug } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { tokenHash } from "@/lib/usecases/take-up-invitation";
import { ORGANISATIONS } from "@/prisma/seed/organisations";

/** What was asked for, trimmed; nothing of it is checked yet. */
export interface Asked {
  readonly slug: string;
  readonly post: string;
  readonly email: string;
  /** One that no list has, such as whoever comes after two forces that merge: made under this slug. */
  readonly anew?: Anew;
}

/** A force with the code that its references begin with, or a policing body of a kind, which oversees none until one passes to it. */
export type Anew =
  | { readonly named: string; readonly code: string }
  | { readonly named: string; readonly body: string; readonly label: string };

export interface Invited {
  readonly organisation: string;
  /** Names of the organisations that were made on the way. */
  readonly made: readonly string[];
  readonly token: string;
  readonly expires: string;
}

/** What was asked cannot be done; the message says why and what to do instead. */
export class Refused extends Error {}

const FOURTEEN_DAYS = 14 * 24 * 60 * 60 * 1000;

/**
 * Makes the organisation if it is not there and invites its first administrator. Refused for an organisation that has
 * one; somebody who was invited and never chose a password gets a new link. All of it or nothing.
 */
export async function inviteFirst(
  db: Db,
  { slug, post, email, anew }: Asked,
  now: Date,
  reference: readonly OrganisationFacts[] = ORGANISATIONS,
): Promise<Invited> {
  if (!isPost(post)) throw new Refused("Give the administrator’s post or name in at most 200 characters.");
  if (!isAddress(email)) throw new Refused(`“${email}” is not an e-mail address.`);
  const heads = await lockChains(db, [null]);
  const made: string[] = [];
  const known = anew ? [...reference, await newFacts(db, slug, anew, reference)] : reference;
  const organisation = await ensure(db, slug, known, made);
  const before = await invitedBefore(db, organisation, email);
  if (before === null && (await isKnown(db, email)))
    throw new Refused(`${email} belongs to somebody who is in the register already. Give another address.`);
  const personId = before ?? randomUUID();
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + FOURTEEN_DAYS);
  const facts = { kind: "invited", person: post, role: "administrator" } as const;
  const decision: ChainDecision = {
    forceId: null,
    changes: [
      ...(before ? [] : [person(personId, organisation, post, email)]),
      { change: "invitation-made", id: randomUUID(), personId, tokenHash: tokenHash(token), expiresAt },
    ],
    events: [{ facts, on: dateInLondon(now), audience: "administration" }],
  };
  await join(db, organisation.id, dateInLondon(now));
  await save(db, theServer(organisation), heads, [decision], { now, illustrative: false });
  return { organisation: organisation.name, made, token, expires: longDate(dateInLondon(expiresAt)) };
}

/** What makes one that no list has; refused where something of it is none, or is taken. */
async function newFacts(
  db: Db,
  slug: string,
  anew: Anew,
  reference: readonly OrganisationFacts[],
): Promise<OrganisationFacts> {
  if (!isSlug(slug)) throw new Refused(`“${slug}” is no name for an address: give small letters, figures and hyphens.`);
  if (reference.some((one) => one.slug === slug) || (await organisationBySlug(db, slug)))
    throw new Refused(`“${slug}” is known already: leave --named out, or give it another name.`);
  const { named: name } = anew;
  if (!isPost(name)) throw new Refused("Give the organisation’s name in at most 200 characters.");
  if ("code" in anew) {
    const { code } = anew;
    if (!/^[A-Z]{2,5}$/.test(code)) throw new Refused(`“${code}” is no code: give two to five capital letters.`);
    const isTaken = reference.some((one) => one.kind === "force" && one.code === code);
    if (isTaken || (await db.organisation.count({ where: { code } })) > 0)
      throw new Refused(`The code ${code} belongs to another force, also to one that has ended: give another.`);
    return { kind: "force", name, label: name, slug, code, onsCode: null };
  }
  const { body: bodyKind, label } = anew;
  if (!isPost(label)) throw new Refused("Say with --label what screens call the body, in at most 200 characters.");
  const kinds = (await db.bodyKind.findMany({ orderBy: { key: "asc" }, select: { key: true } })).map(({ key }) => key);
  if (!kinds.includes(bodyKind)) throw new Refused(`“${bodyKind}” is no kind of body. There are: ${kinds.join(", ")}.`);
  return { kind: "policing-body", bodyKind, name, label, slug, oversees: null };
}

const isPost = (post: string) => post.length > 0 && post.length <= 200 && post.isWellFormed() && !post.includes("\0");
const isAddress = (email: string) => email.length <= 320 && /^[^\s@\0]+@[^\s@\0]+\.[^\s@\0]+$/.test(email);

/** The organisation, made from the reference list if it is not there; a policing body after its force. */
async function ensure(
  db: Db,
  slug: string,
  reference: readonly OrganisationFacts[],
  made: string[],
): Promise<Organisation> {
  const there = await organisationBySlug(db, slug);
  if (there) return there;
  const facts = reference.find((organisation) => organisation.slug === slug);
  if (!facts)
    throw new Refused(`No organisation is called “${slug}”. “npm run organisation -- --list” lists them all.`);
  if (facts.kind === "policing-body" && facts.oversees !== null) await ensure(db, facts.oversees, reference, made);
  made.push(facts.name);
  return makeOrganisation(db, facts);
}

/** The person whose invitation was never taken up, or null when the organisation has had no administrator. */
async function invitedBefore(db: Db, { id, name }: Organisation, email: string): Promise<string | null> {
  const administrators = await db.membership.findMany({
    where: { organisationId: id, role: "administrator", state: { not: "ended" } },
    select: { person: { select: { id: true, email: true, passwordHash: true } } },
  });
  if (administrators.length === 0) return null;
  const waiting = administrators.find(({ person }) => person.email === email && person.passwordHash === null);
  if (waiting) return waiting.person.id;
  const anybody = administrators.some(({ person }) => person.passwordHash !== null);
  throw new Refused(
    anybody
      ? `${name} has an administrator already. They invite everybody else, other administrators included.`
      : `${name} has an administrator who was invited and has not chosen a password yet. Give their address for a new link.`,
  );
}

const isKnown = async (db: Db, email: string) => (await db.person.count({ where: { email: email.toLowerCase() } })) > 0;

const person = (id: string, { id: organisationId }: Organisation, post: string, email: string): Change => ({
  change: "person-invited",
  id,
  membershipId: randomUUID(),
  organisationId,
  email: email.toLowerCase(),
  name: post,
  post,
  role: "administrator",
});

/** Whoever may run commands on the server: not a person of the register, and named as what they are in its history. */
const theServer = ({ id, kind, name }: Organisation) =>
  mintActor({
    personId: "00000000-0000-0000-0000-000000000000",
    name: "Command on the server",
    post: "Command on the server",
    role: "administrator",
    organisation: { id, kind, name },
    forces: [],
  });
