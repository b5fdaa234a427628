import type { CalendarDate } from "../calendar";
import type { ChainDecision } from "../change";
import type { Refusal } from "../refusal";
import { ok, type Result } from "../result";
import type { WayIn } from "./identity";

/** Whose link it is, read under the lock of the register's chain. */
export interface TakingUpCase {
  readonly personId: string;
  readonly name: string;
  /** Whether they had chosen a password before. */
  readonly joined: boolean;
}

/** What the taking-up of an invitation writes: by what its person signs in, the event, and that its person and those who look after them are told. */
export function decideTakingUp(
  { personId, name, joined }: TakingUpCase,
  taken: { readonly tokenHash: string } & WayIn,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  return ok([
    {
      forceId: null,
      changes: [
        { change: "invitation-taken-up", ...taken },
        { change: "account-told", personId, about: joined ? "password-renewed" : "invitation-taken-up" },
      ],
      events: [
        { facts: { kind: "invitation-taken-up", person: name, again: joined }, on: today, audience: "administration" },
      ],
    },
  ]);
}
