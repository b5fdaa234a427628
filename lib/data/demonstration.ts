import "server-only";
import { addDays, type CalendarDate, dateInLondon, daysBetween } from "@/lib/domain/calendar";
import { env } from "@/lib/env";
import { client } from "./client";
import { toCalendar } from "./mapping";

/** Which day it is for the register. In the demonstration the story's day, moving on day by day since it was first started. */
export interface Today {
  readonly today: CalendarDate;
  readonly demonstration: boolean;
}

let story: Promise<{ storyDay: CalendarDate; startedOn: CalendarDate } | null> | undefined;

async function readStory() {
  const row = await client().demonstration.findUnique({ where: { id: 1 } });
  return row ? { storyDay: toCalendar(row.storyDay), startedOn: toCalendar(row.startedOn) } : null;
}

/** Both must say so: the environment (set only where the database is the embedded one) and the story in the database. */
export async function whichDay(now: Date = new Date()): Promise<Today> {
  const real = dateInLondon(now);
  if (!env().OUTSTANDING_DEMONSTRATION) return { today: real, demonstration: false };
  story ??= readStory();
  const told = await story;
  if (!told) return { today: real, demonstration: false };
  return { today: addDays(told.storyDay, Math.max(0, daysBetween(told.startedOn, real))), demonstration: true };
}
