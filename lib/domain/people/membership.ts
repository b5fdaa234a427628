import { type Actor, type OrganisationKind, ROLES_OF, type Role } from "../actor";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";

/** Of somebody who still belongs to an organisation. */
export const MEMBER_STATES = ["active", "suspended"] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** Of anybody who belongs to an organisation or once did. */
export const MEMBERSHIP_STATES = [...MEMBER_STATES, "ended"] as const;

/** Somebody's place in an organisation, as its administrator sees it. */
export interface Member {
  readonly personId: string;
  readonly role: Role;
  readonly state: MemberState;
}

export type MemberCommand =
  | { readonly do: "invite"; readonly role: Role }
  | { readonly do: "renew"; readonly personId: string }
  | { readonly do: "change-role"; readonly personId: string; readonly role: Role }
  | { readonly do: "suspend"; readonly personId: string }
  | { readonly do: "restore"; readonly personId: string };

const mayGive = (kind: OrganisationKind, role: Role) => ROLES_OF[kind].includes(role);

/**
 * What stands against an administrator's command, or null: only in the own organisation, only roles of its kind, never
 * to oneself, and never so that the organisation has no administrator.
 */
export function refuseMember(actor: Actor, members: readonly Member[], command: MemberCommand): Refusal | null {
  const ability = "look after people";
  if (!may(actor, ability, { organisationId: actor.organisation.id }))
    return { why: "not-yours", who: WHO_MAY[ability] };
  if ("role" in command && !mayGive(actor.organisation.kind, command.role)) return { why: "role-unfit" };
  if (command.do === "invite") return null;
  const member = members.find(({ personId }) => personId === command.personId);
  if (!member) return { why: "not-found" };
  if (command.personId === actor.personId) return { why: "not-oneself" };
  const administrators = members.filter(({ role, state }) => role === "administrator" && state === "active");
  const losesOne = command.do === "suspend" || (command.do === "change-role" && command.role !== "administrator");
  if (losesOne && administrators.length === 1 && administrators[0] === member) return { why: "last-administrator" };
  if (command.do === "change-role" && member.role === command.role) return { why: "nothing-changed" };
  if (command.do === "suspend" && member.state === "suspended") return { why: "nothing-changed" };
  if (command.do === "restore" && member.state === "active") return { why: "nothing-changed" };
  return null;
}
