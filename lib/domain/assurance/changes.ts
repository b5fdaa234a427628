import type { CalendarDate } from "../calendar";
import type { Assurance } from "./lists";

/** What a decision writes of the policing body's assurance. */
export type AssuranceChange = {
  readonly change: "assurance";
  readonly id: string;
  readonly findingId: string;
  readonly assurance: Assurance;
  readonly note: string;
  readonly on: CalendarDate;
};
