import { addInvitation, addPerson } from "@/lib/data/store/people";
import type { Actor, Role } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "../asked";
import { tokenHash } from "../take-up-invitation";
import { changePeople, type MemberDone } from "./change-people";
import { invitationEnds, tokenFor } from "./invitation-token";

export interface Invited {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly post: string;
  readonly role: Role;
}

/** Invites somebody into the asker's own organisation. They belong to it at once, and sign in once they have chosen a password. */
export const invitePerson = (actor: Actor, invited: Invited, asked: Asked): Promise<Result<MemberDone, Refusal>> =>
  changePeople(actor, { do: "invite", role: invited.role }, "invited", asked, async (db) => {
    const added = await addPerson(db, { ...invited, organisationId: actor.organisation.id }, asked.now);
    if (!added) return refuse({ why: "person-known" });
    await addInvitation(db, invited.id, tokenHash(tokenFor(asked.key)), invitationEnds(asked.now));
    return ok({ personId: invited.id, facts: { kind: "invited", person: invited.name, role: invited.role } });
  });
