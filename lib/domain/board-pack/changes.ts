import type { CalendarDate } from "../calendar";
import type { Layout } from "./asked";
import type { PackDocument, TableChange } from "./document";
import type { Known } from "./known";
import type { Minuted, PackAudience } from "./lists";

/** What a decision writes of board packs. */
export type BoardPackChange =
  | {
      readonly change: "pack-begun";
      readonly id: string;
      /** Null where it is of more forces than one. */
      readonly ofForce: string | null;
      readonly audience: PackAudience;
      readonly series: string;
      readonly reference: string;
      readonly year: number;
      readonly number: number;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly layout: Layout;
    }
  /** `version`: how many there are with it. */
  | { readonly change: "pack-again"; readonly id: string; readonly version: number; readonly layout: Layout }
  | {
      readonly change: "pack-issued";
      readonly packId: string;
      readonly ofForce: string | null;
      readonly audience: PackAudience;
      readonly number: number;
      readonly document: PackDocument;
      readonly hash: string;
      readonly changed: readonly TableChange[];
      readonly known: Known;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "committee-minuted";
      readonly id: string;
      readonly packId: string;
      readonly number: number;
      readonly minuted: Minuted;
      readonly words: string;
      readonly references: readonly string[];
      readonly meeting: string;
      readonly metOn: CalendarDate;
      readonly owner: string;
      readonly dueOn: CalendarDate | null;
    }
  | {
      readonly change: "committee-answered";
      readonly id: string;
      readonly answer: string;
      readonly on: CalendarDate;
    };
