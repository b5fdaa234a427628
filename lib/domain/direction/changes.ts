import type { CalendarDate } from "../calendar";
import type { DirectionState } from "./direction";

/** What a decision writes of directions. */
export type DirectionChange =
  | {
      readonly change: "direction-issued";
      readonly id: string;
      readonly issuedBy: string;
      readonly directs: string;
      readonly on: CalendarDate;
      readonly dueOn: CalendarDate | null;
      readonly letter: string | null;
    }
  | { readonly change: "direction-about"; readonly directionId: string; readonly findingId: string }
  | {
      readonly change: "direction-ended";
      readonly id: string;
      readonly state: Exclude<DirectionState, "issued">;
      readonly on: CalendarDate;
      readonly note: string;
    };
