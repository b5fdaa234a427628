import { addDays, type CalendarDate, dateInLondon, momentInLondon, weekday } from "../calendar";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long is waited after each try that was not refused for good: a day and a quarter in all. */
const PAUSES: readonly number[] = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 8 * HOUR, 12 * HOUR];

/** When a mail is tried again that was tried so often, this time included; null once it is given up. */
export function triedAgainAt(tries: number, now: Date): Date | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** When whatever waits on quiet days is sent on the day after them. */
const MORNING = 7;

/** Days on which somebody is away, the last one too. */
export interface DaysAway {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Until when somebody is left in peace: the morning of the first day on which they are there and that is not quiet; null where today is one. */
export function quietUntil(quietDays: readonly number[], now: Date, away: DaysAway | null = null): Date | null {
  const today = dateInLondon(now);
  const isAway = away !== null && away.from <= today && today <= away.until;
  const isQuiet = (on: CalendarDate) => quietDays.includes(weekday(on));
  if (!isAway && !isQuiet(today)) return null;
  const back = isAway ? addDays(away.until, 1) : addDays(today, 1);
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const on = addDays(back, ahead);
    if (!isQuiet(on)) return momentInLondon(on, MORNING);
  }
  return null;
}
