import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { Asked } from "../perform";
import { changePeople, type MemberDone } from "./change-people";
import { invitationFor } from "./invitation-token";

/** A new invitation for somebody who lost the first one, or their password: it lets them choose a new one, once. */
export const renewInvitation = (actor: Actor, personId: string, asked: Asked): Promise<Result<MemberDone, Refusal>> =>
  changePeople(actor, { do: "renew", personId, invitation: invitationFor(asked) }, asked);
