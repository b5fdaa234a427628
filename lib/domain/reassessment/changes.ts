import type { CalendarDate } from "../calendar";
import type { Says } from "./reassessment";

/** What a decision writes of what reports say of earlier findings. */
export type ReassessmentChange =
  | {
      readonly change: "reassessed";
      readonly id: string;
      readonly inspectionId: string;
      readonly findingId: string;
      readonly forceId: string;
      readonly says: Says;
      readonly note: string | null;
      /** Set where the report is published already. */
      readonly publishedOn: CalendarDate | null;
    }
  | { readonly change: "reassessment-changed"; readonly id: string; readonly says: Says; readonly note: string | null }
  | { readonly change: "reassessment-dropped"; readonly id: string }
  | { readonly change: "reassessment-published"; readonly id: string; readonly on: CalendarDate };
