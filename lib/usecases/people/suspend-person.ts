import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { Asked } from "../perform";
import { changePeople, type MemberDone } from "./change-people";

/** Suspends somebody of the asker's organisation: their sessions end, and they cannot sign in until they are restored. */
export const suspendPerson = (
  actor: Actor,
  personId: string,
  why: string,
  asked: Asked,
): Promise<Result<MemberDone, Refusal>> => changePeople(actor, { do: "suspend", personId, why }, asked);
