import type { CalendarDate } from "../calendar";

/** Why the register refuses something about what letters and spreadsheets report. */
export type ProposalRefusal = {
  readonly why: "proposal-decided";
  readonly by: string;
  readonly what: "confirmed" | "declined";
  readonly on: CalendarDate;
};
