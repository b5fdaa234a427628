import type { CalendarDate } from "@/lib/domain/calendar";

/** Something that one side said at a moment. */
export interface Said {
  readonly note: string;
  readonly on: CalendarDate;
  readonly by: string;
  readonly illustrative: boolean;
}
