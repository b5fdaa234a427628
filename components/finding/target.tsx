import { Illustrative } from "@/components/ui/illustrative";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Status } from "@/lib/domain/finding/finding";
import type { IllustrativePart } from "@/lib/domain/finding/illustrative";
import { type Overdue, otherDate } from "@/lib/domain/finding/overdue";
import type { RecommendationDates } from "@/lib/domain/finding/recommendation-dates";
import { nearDate, shortDate } from "@/lib/format/dates";
import { overdueReason, overdueWords, slipWords, targetWords } from "@/lib/format/deadlines";
import { counted } from "@/lib/format/lists";

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
  /** Of a cause of concern. */
  recommendationDates: RecommendationDates | null;
  illustrative: readonly IllustrativePart[];
}

/** The target as lists show it: what is past and by how much, then the date with every move in sight; once closed, when. */
export const Target = ({ facts, today }: { facts: TargetFacts; today: CalendarDate }) => {
  const { status, statusOn, target, overdue, recommendationDates, illustrative } = facts;
  if (status === "closed") return <div className="target">Closed{statusOn && ` ${shortDate(statusOn)}`}</div>;
  return (
    <div className="target">
      {overdue && <Past overdue={overdue} today={today} />}
      <OwnTarget facts={facts} today={today} />
      {recommendationDates ? (
        <OfRecommendations dates={recommendationDates} today={today} />
      ) : (
        !target && !overdue && <span className="quiet">none set</span>
      )}
      {illustrative.includes("target") && (
        <div>
          <Illustrative />
        </div>
      )}
    </div>
  );
};

const Past = ({ overdue: { also, ...overdue }, today }: { overdue: Overdue; today: CalendarDate }) => (
  <>
    <span className="overdue">{overdueWords(overdue.since, today)}</span>
    <span className="quiet">{overdueReason({ ...overdue, also: null })}</span>
    {also && (
      <>
        <span className="overdue">{overdueWords(also, today)}</span>
        <span className="quiet">{overdueReason({ ...overdue, against: otherDate(overdue.against), also: null })}</span>
      </>
    )}
  </>
);

/** The force's own date, unless it stands above as past already and has never moved. */
const OwnTarget = ({
  facts: { firstTarget, target, moves, overdue },
  today,
}: {
  facts: TargetFacts;
  today: CalendarDate;
}) => {
  if (!target) return null;
  const slip = firstTarget && slipWords(firstTarget, target, moves);
  const isSaid = overdue !== null && (overdue.against === "target" || overdue.also !== null);
  return (
    <>
      {(!isSaid || slip) && <span>{targetWords(firstTarget ?? target, target, today)}</span>}
      {slip && <span className="slip">({slip})</span>}
    </>
  );
};

/** A cause of concern has no target of its own: those of its recommendations, and how many are overdue. */
const OfRecommendations = ({
  dates: { overdue, targets },
  today,
}: {
  dates: RecommendationDates;
  today: CalendarDate;
}) => (
  <>
    {overdue && (
      <>
        <span className="overdue">{overdueWords(overdue.longest.since, today)}</span>
        <span className="quiet">{counted(overdue.count, "recommendation")}</span>
      </>
    )}
    {targets && (
      <>
        <span>
          {nearDate(targets.first, today)}
          {targets.last !== targets.first && ` to ${nearDate(targets.last, today)}`}
        </span>
        <span className="quiet">its recommendations’ targets</span>
      </>
    )}
    {!overdue && !targets && <span className="quiet">none set</span>}
  </>
);
