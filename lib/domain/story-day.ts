import { addDays, type CalendarDate, dateInLondon, daysBetween } from "./calendar";

/** The demonstration's story: the day on which it ends, and the day on which it was first started. Until that day it stands. */
export interface Story {
  readonly storyDay: CalendarDate;
  readonly startedOn: CalendarDate;
}

/** Which day it is: today, or the story's day, which moves on day by day since it was first started. */
export function dayOn(told: Story | null, now: Date): CalendarDate {
  const real = dateInLondon(now);
  return told ? addDays(told.storyDay, Math.max(0, daysBetween(told.startedOn, real))) : real;
}
