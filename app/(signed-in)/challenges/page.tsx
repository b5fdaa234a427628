import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChallengeStanding } from "@/components/challenge/challenge-standing";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { type ChallengeSummary, findChallenges, MOST_CHALLENGES } from "@/lib/data/queries/challenges";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ChallengeState } from "@/lib/domain/challenge/lists";
import { excerpt } from "@/lib/domain/excerpt";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { WHO_SEES } from "@/lib/domain/visibility";
import { shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { challengeHref } from "./address";

export const metadata: Metadata = { title: "Challenges" };

/** Every challenge of one's force by where it stands: what waits for the force, what waits for its policing body, what is over. */
export default async function ChallengesPage() {
  const actor = await requireReader("/challenges");
  if (WHO_SEES["challenge and answer"][sideOf(actor)] !== "yes") notFound();
  const { today } = await whichDay();
  const { counts, ...lists } = await findChallenges(actor);
  const none = counts.unanswered + counts.answered + counts.accepted === 0;
  return (
    <>
      <PageHeader
        title="Challenges"
        below={belowFor(actor)}
        aside={!none && <Downloads what="challenges" path="/downloads/challenges" />}
      />
      {none ? (
        <EmptyState title="Nothing was challenged yet">
          A challenge is raised on the page of a finding or of a report, by the policing body. It stands here with its
          answer, and with how long it has waited.
        </EmptyState>
      ) : (
        <div className="stack-wide">
          {(["unanswered", "answered", "accepted"] as const).map((state) => (
            <States key={state} state={state} rows={lists[state]} all={counts[state]} today={today} />
          ))}
        </div>
      )}
    </>
  );
}

const belowFor = (actor: Actor): string =>
  mayDoSomewhere(actor, "challenge the force")
    ? "What you asked the force about a finding or a report. Raise one on the page of either; the force answers, and you accept the answer or press again."
    : "What the policing body asks the force about a finding or a report. A coordinator answers; the policing body accepts the answer or presses again.";

const TITLES: Record<ChallengeState, string> = {
  unanswered: "Waiting for the force’s answer",
  answered: "Answered: waiting for the policing body",
  accepted: "Answer accepted",
};

const States = ({
  state,
  rows,
  all,
  today,
}: {
  state: ChallengeState;
  rows: readonly ChallengeSummary[];
  all: number;
  today: CalendarDate;
}) =>
  all > 0 && (
    <Card title={TITLES[state]} aside={counted(all, "challenge")} id={state}>
      <DataTable
        caption={TITLES[state]}
        hideCaption
        columns={[{ head: "Challenge" }, { head: "About" }, { head: "Raised" }, { head: "Where it stands" }]}
        rows={rows.map((row) => ({ key: row.reference, cells: cellsOf(row, today) }))}
      />
      {all > MOST_CHALLENGES && (
        <p className="small quiet">
          The first {MOST_CHALLENGES} of {all.toLocaleString("en-GB")}; the others stand on their findings and reports.
        </p>
      )}
    </Card>
  );

const cellsOf = (row: ChallengeSummary, today: CalendarDate) => [
  <div key="challenge">
    <Link href={challengeHref(row.reference)}>{row.reference}</Link> {row.illustrative && <Illustrative />}
    <span className="block font-normal">{excerpt(row.question, 140)}</span>
  </div>,
  row.finding ? (
    <Link key="about" href={`/findings/${row.finding}`} className="whitespace-nowrap">
      {row.finding}
    </Link>
  ) : (
    <Link key="about" href={`/inspections/${row.inspection.slug}`}>
      {row.inspection.title}
    </Link>
  ),
  <span key="raised" className="whitespace-nowrap">
    {shortDate(row.raisedOn)}
  </span>,
  <ChallengeStanding key="standing" challenge={row} today={today} />,
];
