import type { CalendarDate } from "../calendar";
import type { DraftDetails, InspectionDetails, JudgmentDetails } from "./details";
import type { Grade } from "./inspection";

/** What a decision writes of inspections, of their judgments, and of findings while they are not published. */
export type InspectionChange =
  | {
      readonly change: "inspection-recorded";
      readonly id: string;
      readonly details: InspectionDetails;
      readonly forceIds: readonly string[];
      /** The force whose own record of a published report it is; null for the inspectorate's. */
      readonly byForce: { readonly code: string; readonly publishedOn: CalendarDate } | null;
      /** The day that a report which was read gives as its publication. */
      readonly reportDay: CalendarDate | null;
    }
  | { readonly change: "inspection-changed"; readonly id: string; readonly details: InspectionDetails }
  /** Every page that shows the draft as it was is out of date. */
  | { readonly change: "draft-changed"; readonly id: string; readonly reportDay: CalendarDate | null }
  | { readonly change: "inspection-published"; readonly id: string; readonly on: CalendarDate }
  /** A force's record is that report. */
  | {
      readonly change: "inspection-merged";
      readonly id: string;
      readonly intoId: string;
      readonly on: CalendarDate;
    }
  /** A finding of a record that was merged is the report's. */
  | { readonly change: "finding-comes-over"; readonly id: string; readonly inspectionId: string }
  | {
      readonly change: "draft-added";
      readonly id: string;
      readonly inspectionId: string;
      readonly details: DraftDetails;
      readonly position: number;
      /** References of earlier findings that it raises again, as the reader of the report said. */
      readonly repeats: readonly string[];
    }
  | { readonly change: "draft-rewritten"; readonly id: string; readonly details: DraftDetails }
  | { readonly change: "draft-dropped"; readonly id: string }
  | {
      readonly change: "judgment-added";
      readonly id: string;
      readonly inspectionId: string;
      readonly details: JudgmentDetails;
      readonly position: number;
      /** Set where the report is published already. */
      readonly publishedOn: CalendarDate | null;
    }
  | {
      readonly change: "judgment-regraded";
      readonly id: string;
      readonly grade: Grade;
      readonly stands?: boolean;
      readonly illustrative: boolean;
    }
  | { readonly change: "judgment-dropped"; readonly id: string }
  | { readonly change: "judgment-published"; readonly id: string; readonly on: CalendarDate }
  | { readonly change: "reader-named"; readonly inspectionId: string; readonly personId: string }
  | { readonly change: "reader-dropped"; readonly inspectionId: string; readonly personId: string };
