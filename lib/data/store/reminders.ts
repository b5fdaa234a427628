import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Reminder, Running, Sent } from "@/lib/domain/reminder/due";
import type { Ladder } from "@/lib/domain/reminder/ladder";
import { CLOCKS, REMINDED } from "@/lib/domain/reminder/lists";
import { client } from "../client";
import { ladderFrom } from "../ladder";
import { oneOf } from "../one-of";
import type { Db } from "../scope";

export { remind } from "./write/reminder";

/** The forces that have anybody to remind, each with its ladder. */
export async function forcesToRemind(): Promise<readonly { readonly forceId: string; readonly ladder: Ladder }[]> {
  const rows = await client().$queryRaw<{ forceId: string; ladder: unknown }[]>`
    select force_id as "forceId", ladder from forces_to_remind()`;
  return rows.map(({ forceId, ladder }) => ({ forceId, ladder: ladderFrom(ladder) }));
}

interface ClockRow {
  readonly clock: string;
  readonly subjectId: string;
  readonly findingId: string | null;
  readonly from: CalendarDate;
  readonly ownerId: string | null;
  readonly sponsorIds: readonly string[];
  readonly isTheirs: boolean;
}

/** What runs in a force on a day and who is what to it; and what was sent since another. Days as text. */
export async function clocksOf(
  db: Db,
  forceId: string,
  today: CalendarDate,
  since: CalendarDate,
): Promise<{ readonly running: readonly Running[]; readonly sent: readonly Sent[] }> {
  const clocks = await db.$queryRaw<ClockRow[]>`
    select clock, subject_id as "subjectId", finding_id as "findingId", to_char(from_on, 'YYYY-MM-DD') as "from", owner_id as "ownerId",
      sponsor_ids::text[] as "sponsorIds", is_theirs as "isTheirs" from clocks_running(${forceId}::uuid, ${today}::date)`;
  const people = await db.$queryRaw<{ toldAs: string; personId: string }[]>`
    select told_as as "toldAs", person_id as "personId" from reminded_of(${forceId}::uuid)`;
  const sent = await db.$queryRaw<
    { clock: string; subjectId: string; from: CalendarDate; rung: number; personId: string }[]
  >`
    select clock, subject_id as "subjectId", to_char(from_on, 'YYYY-MM-DD') as "from", rung, person_id as "personId"
    from reminders_sent(${forceId}::uuid, ${since}::date)`;
  const all = (as: string) => people.flatMap(({ toldAs, personId }) => (toldAs === as ? [personId] : []));
  const [coordinator, body] = [all("coordinator"), all("policing-body")];
  return {
    running: clocks.map(({ ownerId, sponsorIds, clock, ...one }) => ({
      ...one,
      clock: oneOf(CLOCKS, clock, "reminder.clock"),
      people: { owner: ownerId ? [ownerId] : [], sponsor: sponsorIds, coordinator, "policing-body": body },
    })),
    sent: sent.map((one) => ({ ...one, clock: oneOf(CLOCKS, one.clock, "reminder.clock") })),
  };
}

/** Something of which a digest reminds. */
export interface ReminderLine extends Pick<Reminder, "clock" | "from" | "rung" | "toldAs"> {
  readonly reference: string | null;
  readonly force: { readonly name: string; readonly slug: string };
  readonly inspection: string | null;
  readonly revisit: string | null;
}

/** What a digest has to remind of and is still so, the latest first, `most` at most, with how many there are; from then on it counts as said. */
export async function reminderLinesOf(
  db: Db,
  mail: string,
  most: number,
): Promise<{ readonly lines: readonly ReminderLine[]; readonly all: number }> {
  const rows = await db.$queryRaw<
    (Omit<ReminderLine, "clock" | "toldAs" | "force"> & {
      readonly clock: string;
      readonly toldAs: string;
      readonly forceName: string;
      readonly forceSlug: string;
      readonly ofAll: number;
    })[]
  >`select clock, told_as as "toldAs", to_char(from_on, 'YYYY-MM-DD') as "from", rung, reference, force_name as "forceName",
      force_slug as "forceSlug", inspection, revisit, of_all as "ofAll" from reminders_to_mail(${mail}::uuid, ${most}::int)`;
  return {
    all: rows[0]?.ofAll ?? 0,
    lines: rows.map(({ clock, toldAs, forceName: name, forceSlug: slug, ofAll: _, ...line }) => ({
      ...line,
      clock: oneOf(CLOCKS, clock, "reminder.clock"),
      toldAs: oneOf(REMINDED, toldAs, "reminder.told_as"),
      force: { name, slug },
    })),
  };
}

/** Whether the reader of a digest wants more in it than reminders. */
export async function wantsNotices(db: Db, mail: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ wants: boolean }[]>`select wants_digest(${mail}::uuid) as wants`;
  return row?.wants !== false;
}
