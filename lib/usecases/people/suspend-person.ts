import { changeMember, nameOfPerson } from "@/lib/data/store/people";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "../asked";
import { changePeople, type MemberDone } from "./change-people";

/** Suspends somebody of the asker's organisation: their sessions end, and they cannot sign in until they are restored. */
export const suspendPerson = (
  actor: Actor,
  personId: string,
  why: string,
  asked: Asked,
): Promise<Result<MemberDone, Refusal>> =>
  changePeople(actor, { do: "suspend", personId }, "suspended", asked, async (db) => {
    const person = await nameOfPerson(db, personId);
    if (person === null) return refuse({ why: "not-found" });
    await changeMember(db, actor.organisation.id, personId, { state: "suspended" });
    return ok({ personId, facts: { kind: "suspended", person, why } });
  });
