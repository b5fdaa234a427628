import { randomUUID } from "node:crypto";
import { recordAccess } from "@/lib/data/store/access";
import { loadOrganisationCase } from "@/lib/data/store/people";
import type { Actor, Role } from "@/lib/domain/actor";
import { type MemberDeed, type MemberDone, readMemberDone } from "@/lib/domain/people/member-done";
import { decideMember, type MemberCommand, type OrganisationCase } from "@/lib/domain/people/membership";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { type Asked, perform } from "../perform";
import { invitationFor } from "./invitation-token";

const ACCESS: { readonly [Name in MemberCommand["do"]]: MemberDeed } = {
  invite: "invited",
  renew: "invited",
  "change-role": "role-changed",
  suspend: "suspended",
  restore: "restored",
};

/**
 * Changes who belongs to the asker's organisation, and how: under the lock of the register's chain, so that two
 * administrators never decide at once; what was done stands in the access log too.
 */
async function changePeople(actor: Actor, command: MemberCommand, asked: Asked): Promise<Result<MemberDone, Refusal>> {
  const personId = "personId" in command ? command.personId : command.id;
  const what = ACCESS[command.do];
  const result = await perform<OrganisationCase, MemberDone>(
    actor,
    {
      name: command.do,
      about: "personId" in command ? command.personId : null,
      chains: async () => ok([null]),
      load: (db) => loadOrganisationCase(db, actor, command),
      decide: (theCase) => decideMember(actor, theCase, command, asked.today),
      answer: () => ({ personId, what, key: asked.key }),
      readAnswer: readMemberDone,
    },
    asked,
  );
  if (result.ok) await recordAccess(actor, what, result.value.personId);
  return result;
}

export interface Invited {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly post: string;
  readonly role: Role;
}

/** Invites somebody into the asker's own organisation. They belong to it at once, and sign in once they have chosen a password. */
export const invitePerson = (actor: Actor, invited: Invited, asked: Asked): Promise<Result<MemberDone, Refusal>> =>
  changePeople(
    actor,
    { do: "invite", ...invited, membershipId: randomUUID(), invitation: invitationFor(asked) },
    asked,
  );

/** A new invitation for somebody who lost the first one, or their password: it lets them choose a new one, once. */
export const renewInvitation = (actor: Actor, personId: string, asked: Asked): Promise<Result<MemberDone, Refusal>> =>
  changePeople(actor, { do: "renew", personId, invitation: invitationFor(asked) }, asked);

/** Gives somebody of the asker's organisation another role. Their sessions end: they sign in again with it. */
export const changeRole = (
  actor: Actor,
  personId: string,
  role: Role,
  asked: Asked,
): Promise<Result<MemberDone, Refusal>> => changePeople(actor, { do: "change-role", personId, role }, asked);

/** Suspends somebody of the asker's organisation: their sessions end, and they cannot sign in until they are restored. */
export const suspendPerson = (
  actor: Actor,
  personId: string,
  why: string,
  asked: Asked,
): Promise<Result<MemberDone, Refusal>> => changePeople(actor, { do: "suspend", personId, why }, asked);

/** Lets somebody who was suspended sign in again, in the role they had. */
export const restorePerson = (actor: Actor, personId: string, asked: Asked): Promise<Result<MemberDone, Refusal>> =>
  changePeople(actor, { do: "restore", personId }, asked);
