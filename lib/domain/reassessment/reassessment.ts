import type { CalendarDate } from "../calendar";
import type { FindingKind } from "../finding/kind";

/** What a report says of a finding that an earlier one made. `same`: it publishes it once more, in the words that stand with it. */
export const REASSESSMENTS = ["re-inspected", "persists", "improved", "carried-over", "same"] as const;
export type Says = (typeof REASSESSMENTS)[number];

/** What a report says of one finding, as it stands. */
export interface Reassessed {
  readonly id: string;
  readonly forceId: string;
  readonly findingId: string;
  /** When that finding was published. */
  readonly findingPublishedOn: CalendarDate;
  readonly says: Says;
  readonly note: string | null;
}

/** A published finding that a command names by its reference. */
export interface Earlier {
  readonly id: string;
  readonly forceId: string;
  readonly inspectionId: string;
  readonly kind: FindingKind;
  readonly publishedOn: CalendarDate;
}
