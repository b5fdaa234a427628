import { type AccessEvent, recordAccess } from "@/lib/data/store/access";
import { loadOrganisationCase } from "@/lib/data/store/people";
import type { Actor } from "@/lib/domain/actor";
import { decideMember, type MemberCommand, type OrganisationCase } from "@/lib/domain/people/membership";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { type Asked, perform } from "../perform";

/** What was done about whom, and the key of the form that asked for it. */
export type MemberDone = { readonly personId: string; readonly what: AccessEvent; readonly key: string };

const ACCESS: { readonly [Name in MemberCommand["do"]]: AccessEvent } = {
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
export async function changePeople(
  actor: Actor,
  command: MemberCommand,
  asked: Asked,
): Promise<Result<MemberDone, Refusal>> {
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
    },
    asked,
  );
  if (result.ok) await recordAccess(actor, what, result.value.personId);
  return result;
}
