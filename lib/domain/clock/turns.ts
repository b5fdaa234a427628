import { addDays, dateInLondon, hourInLondon } from "../calendar";

/** What is done by the clock in the United Kingdom, and how often: each hour, or each day from an hour on. */
export const CLOCK_JOBS = {
  digest: "hourly",
  // Before anybody's digest, which says it.
  remind: 4,
  checkpoint: "hourly",
  // While nobody works.
  tidy: 3,
} as const satisfies { readonly [job: string]: "hourly" | number };
export type ClockJob = keyof typeof CLOCK_JOBS;
export const CLOCK_JOB_NAMES = Object.keys(CLOCK_JOBS) as readonly ClockJob[];

/**
 * The turn that it is now: a day, or a day and an hour in London, as text that sorts. The hour that comes twice when the clocks go
 * back is one turn; the hour that they leave out has none, and what would be done then is done in the next.
 */
export function turnOf(job: ClockJob, now: Date): string {
  const when: "hourly" | number = CLOCK_JOBS[job];
  const today = dateInLondon(now);
  const hour = hourInLondon(now);
  if (when === "hourly") return `${today} ${String(hour).padStart(2, "0")}`;
  return hour >= when ? today : addDays(today, -1);
}

/** A turn beyond which no clock can have come by now: one that was taken there was taken by a clock that was wrong. */
export const beyond = (now: Date): string => addDays(dateInLondon(now), 2);
