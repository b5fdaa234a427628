import { type Actor, type OrganisationKind, ROLES_OF, type Role } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { PeopleFacts } from "./facts";

/** Of somebody who still belongs to an organisation. */
export const MEMBER_STATES = ["active", "suspended"] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** Of anybody who belongs to an organisation or once did. */
export const MEMBERSHIP_STATES = [...MEMBER_STATES, "ended"] as const;

/** Somebody's place in an organisation, as its administrator sees it. */
export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly state: MemberState;
  /** Whether they have ever chosen a password. */
  readonly joined: boolean;
  /** Who asks for a new link for them, where that is asked and still counts. */
  readonly renewalAskedBy: string | null;
}

/** An organisation as a decision about its people needs it, read under the lock of the register's chain. */
export interface OrganisationCase {
  readonly organisationId: string;
  readonly members: readonly Member[];
  /** Whether the address that an invitation is for belongs to somebody already, of any organisation. */
  readonly addressKnown: boolean;
}

/** How long it counts that an administrator asked for a new link, for another one to make it. */
export const RENEWAL_DAYS = 7;

/** An invitation's link counts until a moment; the register keeps only the hash of its token. */
interface Invitation {
  readonly id: string;
  readonly tokenHash: string;
  readonly expiresAt: Date;
  /** What the link is made of, where it goes to its person by mail; null where whoever made it passes it on. */
  readonly mailedBy: string | null;
}

/** What a link writes that is made for somebody, and that it goes to them where mail is sent. */
const linkFor = (personId: string, { mailedBy, ...invitation }: Invitation): readonly Change[] => [
  { change: "invitation-made", personId, ...invitation },
  ...(mailedBy === null
    ? []
    : [{ change: "link-mailed", personId, tokenHash: invitation.tokenHash, key: mailedBy } as const]),
];

export type MemberCommand =
  | {
      readonly do: "invite";
      readonly id: string;
      readonly membershipId: string;
      readonly name: string;
      readonly email: string;
      readonly post: string;
      readonly role: Role;
      readonly invitation: Invitation;
    }
  | { readonly do: "renew"; readonly personId: string; readonly invitation: Invitation }
  | { readonly do: "change-role"; readonly personId: string; readonly role: Role }
  | { readonly do: "suspend"; readonly personId: string; readonly why: string }
  | { readonly do: "restore"; readonly personId: string };

const ABILITY = "look after people";
const mayGive = (kind: OrganisationKind, role: Role) => ROLES_OF[kind].includes(role);

/**
 * What an administrator's command writes: only in the own organisation, only roles of its kind, never to oneself, and never
 * so that the organisation has no administrator. Somebody who is no longer an administrator by now changes nothing.
 */
export function decideMember(
  actor: Actor,
  theCase: OrganisationCase,
  command: MemberCommand,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const refusal = refused(actor, theCase, command);
  if (refusal) return refuse(refusal);
  const { changes, facts } = written(actor, theCase, command);
  return ok([{ forceId: null, changes, events: [{ facts, on: today, audience: "administration" }] }]);
}

function refused(
  actor: Actor,
  { organisationId, members, addressKnown }: OrganisationCase,
  command: MemberCommand,
): Refusal | null {
  const self = members.find(({ personId }) => personId === actor.personId);
  const looksAfter =
    may(actor, ABILITY, { on: "organisation", organisationId }) &&
    self?.state === "active" &&
    self.role === "administrator";
  if (!looksAfter) return { why: "not-yours", who: WHO_MAY[ABILITY] };
  if ("role" in command && !mayGive(actor.organisation.kind, command.role)) return { why: "role-unfit" };
  if (command.do === "invite") return addressKnown ? { why: "person-known" } : null;
  const member = members.find(({ personId }) => personId === command.personId);
  if (!member) return { why: "not-found" };
  if (command.personId === actor.personId) return { why: "not-oneself" };
  const administrators = members.filter(({ role, state }) => role === "administrator" && state === "active");
  const losesOne = command.do === "suspend" || (command.do === "change-role" && command.role !== "administrator");
  if (losesOne && administrators.length === 1 && administrators[0] === member) return { why: "last-administrator" };
  if (command.do === "renew" && needsSecond(member, actor)) {
    if (member.renewalAskedBy !== null) return { why: "second-person-needed" };
    const others = administrators.filter(({ personId }) => personId !== actor.personId && personId !== member.personId);
    if (others.length === 0) return { why: "no-second-person" };
  }
  if (command.do === "change-role" && member.role === command.role) return { why: "nothing-changed" };
  if (command.do === "suspend" && member.state === "suspended") return { why: "nothing-changed" };
  if (command.do === "restore" && member.state === "active") return { why: "nothing-changed" };
  return null;
}

/** A password that counts is not put out by one administrator: whoever makes the new link is another than who asked for it. */
const needsSecond = ({ joined, renewalAskedBy }: Member, { personId }: Actor) =>
  joined && (renewalAskedBy === null || renewalAskedBy === personId);

function written(
  actor: Actor,
  { organisationId, members }: OrganisationCase,
  command: MemberCommand,
): { changes: readonly Change[]; facts: PeopleFacts } {
  if (command.do === "invite") {
    const { id, membershipId, name, email, post, role, invitation } = command;
    return {
      changes: [
        { change: "person-invited", id, membershipId, organisationId, name, email: email.toLowerCase(), post, role },
        ...linkFor(id, invitation),
      ],
      facts: { kind: "invited", person: name, role },
    };
  }
  const { personId } = command;
  const member = members.find((one) => one.personId === personId);
  const person = member?.name ?? "";
  const changed = (set: { role: Role } | { state: "active" | "suspended" }): readonly Change[] => [
    { change: "member-changed", organisationId, personId, set },
  ];
  switch (command.do) {
    case "renew":
      if (member && needsSecond(member, actor))
        return {
          changes: [
            { change: "renewal-asked", personId, organisationId },
            { change: "account-told", personId, about: "renewal-asked" },
          ],
          facts: { kind: "renewal-asked", person },
        };
      return {
        changes: [
          ...linkFor(personId, command.invitation),
          ...(member?.joined ? [{ change: "account-told", personId, about: "invitation-renewed" } as const] : []),
        ],
        facts: { kind: "invitation-renewed", person },
      };
    case "change-role":
      return {
        changes: changed({ role: command.role }),
        facts: { kind: "role-changed", person, from: member?.role ?? "", to: command.role },
      };
    case "suspend":
      return { changes: changed({ state: "suspended" }), facts: { kind: "suspended", person, why: command.why } };
    case "restore":
      return { changes: changed({ state: "active" }), facts: { kind: "restored", person } };
  }
}
