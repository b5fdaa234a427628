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

/** Until when somebody is left in peace: the morning of the first day that is not quiet; null where today is none. */
export function quietUntil(quietDays: readonly number[], now: Date): Date | null {
  const today = dateInLondon(now);
  const isQuiet = (on: CalendarDate) => quietDays.includes(weekday(on));
  if (!isQuiet(today)) return null;
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const on = addDays(today, ahead);
    if (!isQuiet(on)) return momentInLondon(on, MORNING);
  }
  return null;
}
