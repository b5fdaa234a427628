import type { CalendarDate } from "../calendar";
import type { ActionEnd, Response } from "./lists";

/** What a decision writes of the plan. What was said before stays in its table; what is said last stands. */
export type PlanChange =
  | {
      readonly change: "response-set";
      readonly id: string;
      readonly findingId: string;
      readonly response: Response;
      readonly why: string | null;
      readonly rootCause: string | null;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "action-added";
      readonly id: string;
      readonly findingId: string;
      readonly text: string;
      readonly ownerId: string | null;
      readonly owner: string | null;
      readonly due: CalendarDate;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "action-ended";
      readonly id: string;
      readonly state: ActionEnd;
      readonly why: string | null;
      readonly on: CalendarDate;
    };
