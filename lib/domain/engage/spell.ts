import type { CalendarDate } from "../calendar";

/** A reason of the force's open Engage spell: published wording and, once there is one, the finding it is tied to. */
export interface EngageReason {
  readonly id: string;
  readonly wording: string;
  readonly findingId: string | null;
  readonly addedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

export interface Spell {
  readonly id: string;
  readonly forceId: string;
  readonly enteredOn: CalendarDate;
  readonly reasons: readonly EngageReason[];
}
