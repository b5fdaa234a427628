import type { CalendarDate } from "../calendar";
import type { FindingKind } from "../finding/kind";
import type { OutlinedChange } from "./changes";
import type { Issue } from "./issue";
import type { PlanCounts } from "./plan";

export interface CreatedRow {
  readonly row: number;
  readonly reference: string;
  readonly parent: string | null;
  readonly kind: FindingKind;
  readonly closure: boolean;
}

export interface UpdatedRow {
  readonly row: number;
  readonly reference: string;
  readonly changes: readonly OutlinedChange[];
  /** The date move of this row, and whether it waits for the sponsor. */
  readonly move: { readonly from: CalendarDate; readonly to: CalendarDate; readonly approved: boolean } | null;
}

/** What an import recorded, row by row. */
export interface ImportResult {
  readonly counts: PlanCounts;
  readonly inspections: readonly string[];
  readonly created: readonly CreatedRow[];
  readonly updated: readonly UpdatedRow[];
  readonly unchanged: readonly number[];
  readonly skipped: readonly number[];
  readonly issues: readonly Issue[];
}
