import type { CalendarDate } from "../calendar";

/** What a decision writes of what is said to the public. `replaces` is the earlier one that ends with it. */
export type PublicWordingChange =
  | {
      readonly change: "public-wording-drafted";
      readonly id: string;
      readonly findingId: string;
      readonly wording: string;
      readonly on: CalendarDate;
    }
  | { readonly change: "public-wording-ended"; readonly id: string; readonly state: "replaced" }
  | {
      readonly change: "public-wording-withdrawn";
      readonly id: string;
      readonly on: CalendarDate;
      readonly why: string;
    }
  | { readonly change: "public-wording-published"; readonly id: string; readonly on: CalendarDate };
