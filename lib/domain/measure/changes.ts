import type { CalendarDate } from "../calendar";
import type { Better } from "./measure";

/** What a decision writes of measures. A reading is never rewritten: what corrects it is a reading of its own. */
export type MeasureChange =
  | {
      readonly change: "measure-added";
      readonly id: string;
      readonly findingId: string;
      readonly name: string;
      readonly unit: string;
      readonly better: Better;
      readonly baseline: number | null;
      readonly target: number;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "reading-added";
      readonly id: string;
      readonly findingId: string;
      readonly measureId: string;
      readonly on: CalendarDate;
      readonly value: number;
      readonly source: string;
    }
  | { readonly change: "reading-corrected"; readonly id: string; readonly why: string; readonly on: CalendarDate };
