import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { Asked } from "../perform";
import { changePeople, type MemberDone } from "./change-people";

/** Lets somebody who was suspended sign in again, in the role they had. */
export const restorePerson = (actor: Actor, personId: string, asked: Asked): Promise<Result<MemberDone, Refusal>> =>
  changePeople(actor, { do: "restore", personId }, asked);
