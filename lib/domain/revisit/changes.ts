import type { CalendarDate } from "../calendar";
import type { RevisitMethod } from "./revisit";

/** What a decision writes of revisits. */
export type RevisitChange =
  | {
      readonly change: "revisit-planned";
      readonly id: string;
      readonly scope: string;
      readonly method: RevisitMethod;
      readonly plannedFrom: CalendarDate;
      readonly plannedTo: CalendarDate;
      readonly on: CalendarDate;
    }
  | { readonly change: "revisit-of"; readonly revisitId: string; readonly findingId: string }
  | {
      readonly change: "revisit-noted";
      readonly revisitId: string;
      readonly findingId: string;
      readonly note: string;
      readonly seen: readonly string[];
    }
  | {
      readonly change: "revisit-done";
      readonly id: string;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
    }
  | {
      readonly change: "revisit-told";
      readonly id: string;
      readonly letter: string | null;
      readonly letterReference: string;
      readonly on: CalendarDate;
    }
  | { readonly change: "revisit-dropped"; readonly id: string; readonly why: string; readonly on: CalendarDate };
