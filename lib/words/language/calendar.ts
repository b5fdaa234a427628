import type { CalendarEntry } from "@/lib/domain/feed/entries";

export interface CalendarWords {
  /** What an entry of a calendar is called: what is to be done, and of which finding or force. No word of the register. */
  readonly entry: (entry: Pick<CalendarEntry, "kind" | "about" | "isCancelled">) => string;
}
