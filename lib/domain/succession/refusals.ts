import type { CalendarDate } from "../calendar";

/** Why the register refuses that an organisation ends, or something about one that has ended. */
export type SuccessionRefusal =
  | { readonly why: "succession-to-itself"; readonly name: string }
  | { readonly why: "successor-of-another-kind"; readonly name: string }
  /** `field` of the form in which the organisation was chosen; `successor` came after it. */
  | {
      readonly why: "organisation-has-ended";
      readonly field: string;
      readonly name: string;
      readonly on: CalendarDate;
      readonly successor: string;
    }
  | { readonly why: "successor-has-begun"; readonly name: string; readonly findings: number };
