import type { CalendarDate } from "./calendar";

/** What one side says, and the day from which it holds. */
interface Voice<Said> {
  readonly said: Said;
  readonly on: CalendarDate;
}

/**
 * The later voice that goes on standing when something older is recorded late; null when what is recorded becomes the
 * current one. Of two on one day the one recorded last stands. What is recorded late is kept all the same, with its event.
 */
export const laterVoice = <Said>(
  said: Said | null,
  saidOn: CalendarDate | null,
  on: CalendarDate,
): Voice<Said> | null => (said !== null && saidOn !== null && on < saidOn ? { said, on: saidOn } : null);
