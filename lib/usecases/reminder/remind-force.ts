import { inMailRoom } from "@/lib/data/store/mail";
import { clocksOf, remind } from "@/lib/data/store/reminders";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import { remindersDue } from "@/lib/domain/reminder/due";
import type { Ladder } from "@/lib/domain/reminder/ladder";

/** For so long what was sent is looked at, beside what the database itself never writes twice: a clock may be set back. */
const REMEMBERED_DAYS = 400;

/** Reminds people of one force of what has come on this day, by its ladder; answers how many. May be begun again: nothing is sent twice. */
export const remindForce = (forceId: string, ladder: Ladder, today: CalendarDate): Promise<number> =>
  inMailRoom(async (db) => {
    const { running, sent } = await clocksOf(db, forceId, today, addDays(today, -REMEMBERED_DAYS));
    const due = remindersDue(ladder, running, sent, today);
    return due.length > 0 ? remind(db, forceId, today, due) : 0;
  });
