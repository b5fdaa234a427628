import type { CalendarDate } from "../calendar";
import type { Representing } from "./representation";

/** What a decision writes of representations. */
export type RepresentationChange =
  | {
      readonly change: "representation-made";
      readonly id: string;
      readonly findingId: string;
      readonly side: Representing;
      readonly says: string;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "representation-answered";
      readonly id: string;
      readonly answer: string;
      readonly on: CalendarDate;
    };
