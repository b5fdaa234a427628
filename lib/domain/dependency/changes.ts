import type { CalendarDate } from "../calendar";

/** What a decision writes of what is waited for. */
export type DependencyChange =
  | {
      readonly change: "dependency-added";
      readonly id: string;
      readonly findingId: string;
      readonly body: string;
      readonly contact: string;
      readonly needed: string;
      readonly nextCheckOn: CalendarDate;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "dependency-checked";
      readonly id: string;
      readonly heard: string;
      readonly nextCheckOn: CalendarDate;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "dependency-ended";
      readonly id: string;
      readonly cameOf: string;
      readonly on: CalendarDate;
    };
