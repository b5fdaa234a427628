import type { CalendarDate } from "../calendar";
import type { Status } from "../finding/finding";

/** Issued and unanswered; complied with; or withdrawn by who issued it. */
export const DIRECTION_STATES = ["issued", "complied", "withdrawn"] as const;
export type DirectionState = (typeof DIRECTION_STATES)[number];

/** A direction as a decision about it needs it. */
export interface Direction {
  readonly id: string;
  readonly forceId: string;
  readonly issuedBy: string;
  readonly state: DirectionState;
  readonly on: CalendarDate;
  readonly findings: readonly { readonly id: string; readonly reference: string }[];
}

/** The published findings of a force that a direction can be about. */
export interface DirectableForce {
  readonly forceId: string;
  readonly findings: readonly {
    readonly id: string;
    readonly reference: string;
    readonly status: Status;
    readonly publishedOn: CalendarDate;
  }[];
}

/** Not complied with, and its last day is over. */
export const isDirectionOverdue = (
  { state, dueOn }: { readonly state: DirectionState; readonly dueOn: CalendarDate | null },
  today: CalendarDate,
): boolean => state === "issued" && dueOn !== null && dueOn < today;
