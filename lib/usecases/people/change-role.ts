import type { Actor, Role } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { Asked } from "../perform";
import { changePeople, type MemberDone } from "./change-people";

/** Gives somebody of the asker's organisation another role. Their sessions end: they sign in again with it. */
export const changeRole = (
  actor: Actor,
  personId: string,
  role: Role,
  asked: Asked,
): Promise<Result<MemberDone, Refusal>> => changePeople(actor, { do: "change-role", personId, role }, asked);
