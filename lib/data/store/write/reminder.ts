import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Reminder } from "@/lib/domain/reminder/due";
import type { Db } from "../../scope";

/** Reminds people of a force, as a job that acts as nobody, through a narrow door; answers how many. Twice for one reason is once. */
export async function remind(
  db: Db,
  forceId: string,
  today: CalendarDate,
  reminders: readonly Reminder[],
): Promise<number> {
  const sendings = reminders.map(({ clock, subjectId, findingId, from, rung, toldAs, personId }) => ({
    ...{ clock, subject: subjectId, finding: findingId, from, rung, as: toldAs, person: personId },
  }));
  const [row] = await db.$queryRaw<{ made: number }[]>`
    select remind(${forceId}::uuid, ${today}::date, ${JSON.stringify(sendings)}::json) as made`;
  return row?.made ?? 0;
}
