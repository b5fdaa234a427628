import type { CalendarDate } from "../calendar";
import type { ActionState, Response } from "./lists";

/** What the force says to the finding, and what it takes for its cause; the last of what it said. */
export interface Plan {
  readonly response: Response;
  readonly why: string | null;
  readonly rootCause: string | null;
  readonly on: CalendarDate;
  readonly by: string;
  readonly illustrative: boolean;
}

/** One thing that somebody does about it by a day. */
export interface Action {
  readonly id: string;
  readonly text: string;
  /** The post of whoever does it; null where nobody is named. */
  readonly owner: string | null;
  /** They can do it no more: suspended, in another role, gone. */
  readonly ownerLeft: boolean;
  readonly due: CalendarDate;
  readonly state: ActionState;
  readonly endedOn: CalendarDate | null;
  readonly endedWhy: string | null;
  readonly illustrative: boolean;
}

export const isLate = ({ state, due }: Action, today: CalendarDate): boolean => state === "open" && due < today;
