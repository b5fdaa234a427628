import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { Asked } from "../perform";
import { changePeople, type MemberDone } from "./change-people";
import { invitationFor } from "./invitation-token";

export interface Invited {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly post: string;
  readonly role: Role;
}

/** Invites somebody into the asker's own organisation. They belong to it at once, and sign in once they have chosen a password. */
export const invitePerson = (actor: Actor, invited: Invited, asked: Asked): Promise<Result<MemberDone, Refusal>> =>
  changePeople(
    actor,
    { do: "invite", ...invited, membershipId: randomUUID(), invitation: invitationFor(asked) },
    asked,
  );
