import type { CalendarDate } from "../calendar";

/** What a decision writes of Engage spells and their reasons. */
export type EngageChange =
  | {
      readonly change: "spell-entered";
      readonly id: string;
      readonly forceId: string;
      readonly on: CalendarDate;
      readonly letter: string | null;
    }
  | { readonly change: "spell-left"; readonly id: string; readonly on: CalendarDate; readonly letter: string | null }
  | {
      readonly change: "reason-added";
      readonly id: string;
      readonly spellId: string;
      readonly wording: string;
      readonly findingId: string | null;
      readonly on: CalendarDate;
    }
  | { readonly change: "reason-tied"; readonly id: string; readonly findingId: string; readonly on: CalendarDate }
  | { readonly change: "reason-ended"; readonly id: string; readonly on: CalendarDate };
