import { randomUUID } from "node:crypto";
import { recordAccess } from "@/lib/data/store/access";
import { loadOrganisationCase } from "@/lib/data/store/people";
import type { Actor, Role } from "@/lib/domain/actor";
import type { ChainDecision } from "@/lib/domain/change";
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

/** A link that needs a second administrator is only asked for. */
const whatWas = (command: MemberCommand, decided: readonly ChainDecision[]): MemberDeed =>
  decided.some(({ changes }) => changes.some(({ change }) => change === "renewal-asked"))
    ? "renewal-asked"
    : ACCESS[command.do];

/**
 * Changes who belongs to the asker's organisation, and how: under the lock of the register's chain, so that two
 * administrators never decide at once; what was done stands in the access log too.
 */
async function changePeople(actor: Actor, command: MemberCommand, asked: Asked): Promise<Result<MemberDone, Refusal>> {
  const personId = "personId" in command ? command.personId : command.id;
  const result = await perform<OrganisationCase, MemberDone>(
    actor,
    {
      name: command.do,
      about: "personId" in command ? command.personId : null,
      chains: async () => ok([null]),
      load: (db) => loadOrganisationCase(db, actor, command),
      decide: (theCase) => decideMember(actor, theCase, command, asked.today),
      answer: (_, decided) => ({ personId, what: whatWas(command, decided), key: asked.key }),
      readAnswer: readMemberDone,
    },
    asked,
  );
  if (result.ok) await recordAccess(actor, result.value.what, result.value.personId);
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

/**
 * A new invitation for somebody who lost the first one, or their password: it lets them choose a new one, once. For somebody who has
 * chosen a password before it is asked for by one administrator and made by another.
 */
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
