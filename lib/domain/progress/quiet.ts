import { type CalendarDate, daysBetween, latest } from "../calendar";
import { isClosed, type Status } from "../finding/finding";

/** After how many days without an update its owner is asked for one. */
export const QUIET_DAYS = 60;

export interface Heard {
  readonly status: Status;
  readonly ownerId: string | null;
  readonly publishedOn: CalendarDate;
  /** When the present owner was named. */
  readonly allocatedOn: CalendarDate | null;
  readonly reopenedOn: CalendarDate | null;
  /** The day from which the progress holds, and the day on which the force last said how the finding stands. */
  readonly progressOn: CalendarDate | null;
  readonly updatedOn: CalendarDate | null;
}

/**
 * Since when its owner has said nothing of a finding, where that is more than `days`: since the last update, but never
 * from before the owner was named or the finding was reopened. Null for what is closed or has no owner.
 */
export function quietSince(heard: Heard, days: number, today: CalendarDate): CalendarDate | null {
  if (isClosed(heard) || heard.ownerId === null) return null;
  const { publishedOn, allocatedOn, reopenedOn, progressOn, updatedOn } = heard;
  const since = latest([publishedOn, allocatedOn, reopenedOn, progressOn, updatedOn].filter((on) => on !== null));
  return since !== null && daysBetween(since, today) > days ? since : null;
}
