import type { CalendarDate } from "../calendar";

/** What a decision writes of done tests. One that is taken away stays in the table, as do all in the history. */
export type DoneTestChange =
  | {
      readonly change: "done-test-added";
      readonly id: string;
      readonly findingId: string;
      readonly text: string;
      readonly position: number;
      readonly on: CalendarDate;
    }
  | { readonly change: "done-test-dropped"; readonly id: string; readonly on: CalendarDate }
  | { readonly change: "done-test-agreed"; readonly id: string; readonly on: CalendarDate }
  | {
      readonly change: "done-test-met";
      readonly id: string;
      readonly evidenceIds: readonly string[];
      readonly note: string | null;
      readonly on: CalendarDate;
    }
  | { readonly change: "done-test-unmet"; readonly id: string };
