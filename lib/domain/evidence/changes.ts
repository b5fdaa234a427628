import type { EvidenceAudience } from "../audience";
import type { CalendarDate } from "../calendar";

/** What a decision writes of evidence. */
export type EvidenceChange =
  | {
      readonly change: "evidence-added";
      readonly id: string;
      readonly findingId: string;
      readonly title: string;
      readonly note: string;
      readonly kind: string;
      readonly from: CalendarDate | null;
      readonly to: CalendarDate | null;
      readonly link: string | null;
      readonly audience: EvidenceAudience;
      readonly on: CalendarDate;
    }
  | { readonly change: "evidence-widened"; readonly id: string; readonly audience: EvidenceAudience }
  | { readonly change: "evidence-withdrawn"; readonly id: string; readonly why: string; readonly on: CalendarDate };
