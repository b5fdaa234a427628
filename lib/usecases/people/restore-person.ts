import { changeMember, nameOfPerson } from "@/lib/data/store/people";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "../asked";
import { changePeople, type MemberDone } from "./change-people";

/** Lets somebody who was suspended sign in again, in the role they had. */
export const restorePerson = (actor: Actor, personId: string, asked: Asked): Promise<Result<MemberDone, Refusal>> =>
  changePeople(actor, { do: "restore", personId }, "restored", asked, async (db) => {
    const person = await nameOfPerson(db, personId);
    if (person === null) return refuse({ why: "not-found" });
    await changeMember(db, actor.organisation.id, personId, { state: "active" });
    return ok({ personId, facts: { kind: "restored", person } });
  });
