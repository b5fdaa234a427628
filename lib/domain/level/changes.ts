import type { CalendarDate } from "../calendar";

/** What a decision writes of the levels of other bodies. */
export type LevelChange =
  | {
      readonly change: "level-set";
      readonly id: string;
      readonly body: string;
      readonly level: string;
      readonly from: CalendarDate;
      readonly source: string | null;
    }
  | { readonly change: "level-ended"; readonly id: string; readonly on: CalendarDate };
