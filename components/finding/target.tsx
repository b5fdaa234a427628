import { Illustrative } from "@/components/ui/illustrative";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Lateness } from "@/lib/domain/closure/lateness";
import type { Status } from "@/lib/domain/finding/finding";
import type { IllustrativePart } from "@/lib/domain/finding/illustrative";
import type { Overdue } from "@/lib/domain/finding/overdue";
import type { RecommendationDates } from "@/lib/domain/finding/recommendation-dates";
import { nearDate, shortDate } from "@/lib/format/dates";
import { type PastDate, pastDates, shownDay } from "@/lib/words/past-dates";
import { words } from "@/lib/words/words";
import type { TargetInWords } from "./target-line";

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
  /** Which voices were given before it was last reopened. */
  beforeReopening: { readonly progress: boolean; readonly assurance: boolean };
  /** Of a closed finding: how late it was closed. */
  late: Lateness | null;
  /** Of a cause of concern. */
  recommendationDates: RecommendationDates | null;
  illustrative: readonly IllustrativePart[];
}

/**
 * The target as lists show it, in a line; of a closed finding, when it was closed; nothing where none is set. Why it is
 * late, the other date and every move are on the page of the finding.
 */
export function targetInWords(facts: TargetFacts, today: CalendarDate): TargetInWords {
  const { status, firstTarget, target, moves } = facts;
  const day = shownDay(facts);
  if (status === "closed") return { day: day ? `Closed ${shortDate(day)}` : "Closed" };
  const [past] = pastDates(facts);
  const slip = target && firstTarget && words.target.slip(firstTarget, target, moves);
  return {
    ...(past && { past: words.finding.overdue.since(past.since, today) }),
    ...(!past && day && { day: nearDate(day, today) }),
    ...(slip && { slip }),
  };
}

/** The target in full: what is past and by how much, then the date with every move in sight; once closed, when. */
export const Target = ({ facts, today }: { facts: TargetFacts; today: CalendarDate }) => {
  const { status, statusOn, target, overdue, recommendationDates, illustrative, late } = facts;
  if (status === "closed") {
    const lateness = late && words.closure.lateness(onlyLate(late));
    return (
      <div className="target">
        Closed{statusOn && ` ${shortDate(statusOn)}`}
        {lateness && <span className="quiet">{lateness}</span>}
      </div>
    );
  }
  return (
    <div className="target">
      {pastDates(facts).map((past) => (
        <Past key={past.reason} past={past} today={today} />
      ))}
      <OwnTarget facts={facts} today={today} />
      {recommendationDates ? (
        <TargetsOfRecommendations dates={recommendationDates} today={today} />
      ) : (
        !target && !overdue && <span className="quiet">none set</span>
      )}
      {illustrative.includes("target") && <Illustrative />}
    </div>
  );
};

/** In a list, what was in time needs no words. */
const onlyLate = ({ firstTarget, deadline }: Lateness): Lateness => ({
  firstTarget: firstTarget && firstTarget > 0 ? firstTarget : null,
  deadline: deadline && deadline > 0 ? deadline : null,
});

const Past = ({ past: { since, reason }, today }: { past: PastDate; today: CalendarDate }) => (
  <>
    <span className="overdue">{words.finding.overdue.since(since, today)}</span>
    <span className="quiet">{reason}</span>
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
  const slip = firstTarget && words.target.slip(firstTarget, target, moves);
  const isSaid = overdue !== null && (overdue.against === "target" || overdue.also !== null);
  return (
    <>
      {(!isSaid || slip) && <span>{words.target.dates(firstTarget ?? target, target, today)}</span>}
      {slip && <span className="slip">({slip})</span>}
    </>
  );
};

/** A cause of concern has no target of its own: from the earliest to the latest of its recommendations’. */
const TargetsOfRecommendations = ({
  dates: { overdue, targets },
  today,
}: {
  dates: RecommendationDates;
  today: CalendarDate;
}) =>
  targets ? (
    <>
      <span>
        {nearDate(targets.first, today)}
        {targets.last !== targets.first && ` to ${nearDate(targets.last, today)}`}
      </span>
      <span className="quiet">its recommendations’ targets</span>
    </>
  ) : (
    !overdue && <span className="quiet">none set</span>
  );
