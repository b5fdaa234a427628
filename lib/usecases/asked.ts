import type { CalendarDate } from "@/lib/domain/calendar";

/** What comes with every write beside the command itself. */
export interface Asked {
  /** The form's own key: a second press of the same button is answered as the first was, and writes nothing. */
  readonly key: string;
  /** The last event that the page had seen; null when the page's age does not matter. */
  readonly version: number | null;
  /** Asks only whether it would be done: nothing is written. What would be refused is not summed up to be confirmed. */
  readonly rehearsal?: boolean;
  readonly now: Date;
  readonly today: CalendarDate;
  /** Not in the published sources: the demonstration's own. */
  readonly illustrative?: boolean;
}
