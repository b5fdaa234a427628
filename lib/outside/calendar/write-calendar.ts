import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { addDays } from "@/lib/domain/calendar";
import type { CalendarEntry } from "@/lib/domain/feed/entries";

/** A day as the library takes it for a whole one: by the clock of nowhere. */
const whole = (on: string): Date => new Date(`${on}T00:00:00Z`);

/**
 * A calendar as iCalendar (RFC 5545): whole days, which are those days in every zone; the end is the day after the last. The same
 * entries make the same bytes. `host` ends each UID; `says` words an entry.
 */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  {
    name,
    address,
    host,
    says,
  }: {
    readonly name: string;
    readonly address: string;
    readonly host: string;
    readonly says: (entry: CalendarEntry) => string;
  },
): string {
  const calendar = ical({
    name,
    prodId: { company: "Outstanding", product: "Register", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const entry of entries) {
    const { kind, id, path, from, to, isCancelled, changedOn } = entry;
    calendar.createEvent({
      id: `${kind}-${id}@${host}`,
      summary: says(entry),
      url: `${address}${path}`,
      start: whole(from),
      end: whole(addDays(to, 1)),
      allDay: true,
      stamp: new Date(`${changedOn}T00:00:00Z`),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
