import { Notice } from "@/components/ui/notice";
import type { CalendarDate } from "@/lib/domain/calendar";
import { clockOf } from "@/lib/domain/response/clock";
import { words } from "@/lib/words/words";

/** The clock of a response that is awaited: its day, and a note where the last day is no working day. */
export const ResponseClock = ({
  publishedOn,
  lastDay,
  counts,
  today,
}: {
  publishedOn: CalendarDate;
  lastDay: CalendarDate;
  /** Whether that day counts: not of a report from before the body joined. */
  counts: boolean;
  today: CalendarDate;
}) => {
  if (!counts) return <Notice>{words.response.noClock}</Notice>;
  const clock = clockOf(publishedOn, lastDay, today);
  return (
    <Notice tone={clock.isOverdue ? "bad" : clock.left <= 14 ? "warn" : "note"} title={words.response.dayOf(clock)}>
      {clock.note && words.response.lastDayNote(clock.note)}
    </Notice>
  );
};
