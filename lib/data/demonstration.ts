import "server-only";
import { type CalendarDate, dateInLondon, daysBetween, moveMoment } from "@/lib/domain/calendar";
import { dayOn, type Story } from "@/lib/domain/story-day";
import { env } from "@/lib/env";
import { client } from "./client";
import { toCalendar } from "./mapping";

/** Which day it is for the register. In the demonstration the story's day, moving on day by day since it was first started. */
export interface Today {
  readonly today: CalendarDate;
  readonly demonstration: boolean;
}

/** Read once it is told: the story never changes. Until then, and after a failure, it is asked for again. */
let story: Story | null = null;

async function readStory(): Promise<Story | null> {
  const row = await client().demonstration.findUnique({ where: { id: 1 } });
  return row ? { storyDay: toCalendar(row.storyDay), startedOn: toCalendar(row.startedOn) } : null;
}

/** Both must say so: the environment (set only where the database is the embedded one) and the story in the database. */
async function toldStory(): Promise<Story | null> {
  if (!env().OUTSTANDING_DEMONSTRATION) return null;
  story ??= await readStory();
  return story;
}

export async function whichDay(now: Date = new Date()): Promise<Today> {
  const told = await toldStory();
  return { today: dayOn(told, now), demonstration: told !== null };
}

/** A moment as screens show it. What is stored, hashed and verified is always the real one. */
export type Shown = (moment: Date) => Date;

/**
 * How moments are shown. In the demonstration whatever was recorded since it was first started happened, for its readers,
 * on the day that its banner gave, at the same time of day. The story's own moments lie before its last day ends and keep theirs.
 */
export async function shownMoments(): Promise<Shown> {
  return shownIn(await toldStory());
}

export function shownIn(told: Story | null): Shown {
  if (!told) return (moment) => moment;
  return (moment) => {
    const real = dateInLondon(moment);
    return real <= told.storyDay ? moment : moveMoment(moment, daysBetween(real, dayOn(told, moment)));
  };
}
