import type { CalendarDate } from "../calendar";
import type { MoveReason } from "./lists";

/** What a decision writes of target dates. */
export type TargetChange =
  | {
      readonly change: "target-proposed";
      readonly id: string;
      readonly findingId: string;
      readonly from: CalendarDate | null;
      readonly to: CalendarDate;
      readonly reason: MoveReason | null;
      readonly why: string;
      readonly grantedBy: string | null;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "target-decided";
      readonly id: string;
      readonly approved: boolean;
      readonly why: string | null;
      readonly on: CalendarDate;
    };
