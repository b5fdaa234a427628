import { addInvitation, nameOfPerson } from "@/lib/data/store/people";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "../asked";
import { tokenHash } from "../take-up-invitation";
import { changePeople, type MemberDone } from "./change-people";
import { invitationEnds, tokenFor } from "./invitation-token";

/** A new invitation for somebody who lost the first one, or their password: it lets them choose a new one, once. */
export const renewInvitation = (actor: Actor, personId: string, asked: Asked): Promise<Result<MemberDone, Refusal>> =>
  changePeople(actor, { do: "renew", personId }, "invited", asked, async (db, members) => {
    const member = members.find((one) => one.personId === personId);
    const name = await nameOfPerson(db, personId);
    if (!member || name === null) return refuse({ why: "not-found" });
    await addInvitation(db, personId, tokenHash(tokenFor(asked.key)), invitationEnds(asked.now));
    return ok({ personId, facts: { kind: "invitation-renewed", person: name } });
  });
