import type { CalendarDate } from "../calendar";

/** What a decision writes of organisations that end. */
export type SuccessionChange =
  /** `begins`: the successor's first day is this one. Its people have their posts in the successor from then on. */
  | {
      readonly change: "organisation-ended";
      readonly organisationId: string;
      readonly successorId: string;
      readonly on: CalendarDate;
      readonly begins: boolean;
    }
  /** A force's record passes to the force that comes after it. */
  | { readonly change: "record-passed"; readonly forceId: string; readonly successorId: string };
