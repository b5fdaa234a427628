import type { CalendarDate } from "../calendar";
import type { ImportResult } from "./import-result";

/** What went of an import that was taken back, by reference and title, and what stayed. */
export interface Took {
  readonly references: readonly string[];
  readonly reports: readonly string[];
  readonly stayed: readonly string[];
}

/** What a decision writes of an import. */
export type ImportChange =
  /** That it is done, and what it recorded, row by row. */
  | { readonly change: "import-recorded"; readonly id: string; readonly result: ImportResult }
  | { readonly change: "import-taken-back"; readonly id: string; readonly on: CalendarDate; readonly took: Took }
  /** A finding of it is in no count any more. `basis`: its words then. */
  | {
      readonly change: "finding-taken-back";
      readonly id: string;
      readonly importId: string;
      readonly note: string;
      readonly basis: string;
      readonly on: CalendarDate;
    }
  | { readonly change: "inspection-taken-back"; readonly id: string; readonly on: CalendarDate };
