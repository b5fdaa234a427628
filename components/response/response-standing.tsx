import type { CalendarDate } from "@/lib/domain/calendar";
import { clockOf } from "@/lib/domain/response/clock";
import type { ResponseState } from "@/lib/domain/response/lists";
import { nearDate, shortDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

/** How far a response is, in a line: its day while it is awaited, and what was said on the way as far as the reader sees it. */
export const ResponseStanding = ({
  response: { state, publishedOn, lastDay, clock: counts, invitedBy, given, respondedOn, reference },
  today,
}: {
  response: {
    readonly state: ResponseState;
    readonly publishedOn: CalendarDate;
    readonly lastDay: CalendarDate;
    readonly clock: boolean;
    readonly invitedBy: CalendarDate | null;
    readonly given: boolean;
    readonly respondedOn: CalendarDate | null;
    readonly reference: string | null;
  };
  today: CalendarDate;
}) => {
  if (state === "not-required") return <span className="quiet">{words.response.state[state]}</span>;
  if (state === "published")
    return (
      <div>
        Published {respondedOn && shortDate(respondedOn)}
        {counts && respondedOn && respondedOn > lastDay && <span className="overdue"> after the last day</span>}
        <span className="small quiet block">{reference}</span>
      </div>
    );
  const clock = clockOf(publishedOn, lastDay, today);
  const day = counts ? words.response.dayInAList(clock) : "awaited, without a clock";
  return (
    <div>
      <span className={counts && clock.isOverdue ? "overdue" : undefined}>
        {day.charAt(0).toUpperCase() + day.slice(1)}
      </span>
      {given ? (
        <span className="small quiet block">chief officer’s comments given</span>
      ) : (
        invitedBy && <span className="small quiet block">comments asked for by {nearDate(invitedBy, today)}</span>
      )}
    </div>
  );
};
