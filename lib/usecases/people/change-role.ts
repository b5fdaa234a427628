import { changeMember, nameOfPerson } from "@/lib/data/store/people";
import type { Actor, Role } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "../asked";
import { changePeople, type MemberDone } from "./change-people";

/** Gives somebody of the asker's organisation another role. Their sessions end: they sign in again with it. */
export const changeRole = (
  actor: Actor,
  personId: string,
  role: Role,
  asked: Asked,
): Promise<Result<MemberDone, Refusal>> =>
  changePeople(actor, { do: "change-role", personId, role }, "role-changed", asked, async (db, members) => {
    const from = members.find((member) => member.personId === personId)?.role;
    const person = await nameOfPerson(db, personId);
    if (!from || person === null) return refuse({ why: "not-found" });
    await changeMember(db, actor.organisation.id, personId, { role });
    return ok({ personId, facts: { kind: "role-changed", person, from, to: role } });
  });
