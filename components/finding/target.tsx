import type { CalendarDate } from "@/lib/domain/calendar";
import type { Status } from "@/lib/domain/finding/finding";
import type { Overdue } from "@/lib/domain/finding/overdue";
import { shortDate } from "@/lib/format/dates";
import { overdueReason, overdueWords, slipWords, targetWords } from "@/lib/format/deadlines";

/** What is known of when a finding is to be put right. */
export interface TargetFacts {
  status: Status;
  /** Since when it has this status; of a closed finding, the day it was closed. */
  statusOn: CalendarDate | null;
  firstTarget: CalendarDate | null;
  target: CalendarDate | null;
  /** Date moves approved. */
  moves: number;
  overdue: Overdue | null;
}

/** The target as lists show it: what is past and by how much, then the date with every move in sight; once closed, when. */
export const Target = ({
  facts: { status, statusOn, firstTarget, target, moves, overdue },
  today,
}: {
  facts: TargetFacts;
  today: CalendarDate;
}) => {
  if (status === "closed") return <div className="target">Closed{statusOn && ` ${shortDate(statusOn)}`}</div>;
  const slip = firstTarget && target && slipWords(firstTarget, target, moves);
  const showDate = target && !(overdue?.against === "target" && !slip);
  return (
    <div className="target">
      {overdue && <span className="overdue">{overdueWords(overdue, today)}</span>}
      {overdue && <span className="quiet">{overdueReason(overdue)}</span>}
      {showDate && <span>{targetWords(firstTarget ?? target, target, today)}</span>}
      {slip && <span className="slip">({slip})</span>}
      {!target && !overdue && <span className="quiet">none set</span>}
    </div>
  );
};
