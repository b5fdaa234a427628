import type { CalendarDate } from "../calendar";
import type { Ask, Assurance } from "./lists";

/** What a decision writes of the policing body's assurance. */
export type AssuranceChange = {
  readonly change: "assurance";
  readonly id: string;
  readonly findingId: string;
  readonly assurance: Assurance;
  readonly note: string;
  readonly asks: Ask | null;
  readonly on: CalendarDate;
};

/** What it writes of the office's own notes. */
export type OfficeNoteChange = {
  readonly change: "office-note";
  readonly id: string;
  readonly findingId: string;
  readonly note: string;
  readonly on: CalendarDate;
};
