import type { CalendarDate } from "@/lib/domain/calendar";

export interface LongViewBar {
  reference: string;
  href: string;
  /** A few words of the finding. */
  label: string;
  publishedOn: CalendarDate;
  closedOn: CalendarDate | null;
  rollUp: { readonly closed: number; readonly all: number } | null;
  /** The reference of the earlier finding that this one repeats or was escalated from; drawn when that is here too. */
  repeats?: string | null;
}

export interface LongViewFacts {
  bars: readonly LongViewBar[];
  inspections: readonly { label: string; on: CalendarDate }[];
  spells: readonly { enteredOn: CalendarDate; leftOn: CalendarDate | null }[];
  today: CalendarDate;
}
