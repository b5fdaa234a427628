import type { CalendarDate } from "@/lib/domain/calendar";

export interface OpenOverTimeFacts {
  /** What the kinds are called, in the order they are stacked from the bottom; `counts` below follow it. */
  kinds: readonly string[];
  /** How many were open from each day on; a step lasts until the next. */
  points: readonly { on: CalendarDate; counts: readonly number[] }[];
  inspections: readonly { label: string; on: CalendarDate }[];
  spells: readonly { enteredOn: CalendarDate; leftOn: CalendarDate | null }[];
  today: CalendarDate;
}
