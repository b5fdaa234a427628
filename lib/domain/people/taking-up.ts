import type { CalendarDate } from "../calendar";
import type { ChainDecision } from "../change";
import type { Refusal } from "../refusal";
import { ok, type Result } from "../result";

/** Whose link it is, read under the lock of the register's chain. */
export interface TakingUpCase {
  readonly personId: string;
  readonly name: string;
  /** Whether they had chosen a password before. */
  readonly joined: boolean;
}

/** What the taking-up of an invitation writes: the password, the event, and that its person and those who look after them are told. */
export function decideTakingUp(
  { personId, name, joined }: TakingUpCase,
  hashes: { readonly tokenHash: string; readonly passwordHash: string },
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  return ok([
    {
      forceId: null,
      changes: [
        { change: "invitation-taken-up", ...hashes },
        { change: "account-told", personId, about: joined ? "password-renewed" : "invitation-taken-up" },
      ],
      events: [
        { facts: { kind: "invitation-taken-up", person: name, again: joined }, on: today, audience: "administration" },
      ],
    },
  ]);
}
