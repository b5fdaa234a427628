import { PhaseTag } from "@/components/finding/phase-tag";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { DeskForce, Waits } from "@/lib/data/queries/desk-forces";
import type { CalendarDate } from "@/lib/domain/calendar";
import { age, nearDate, shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";

const None = () => <span className="quiet">none</span>;

const oldest = ({ count, since }: Waits, today: CalendarDate) =>
  `${count > 1 ? "the oldest " : ""}${age(since, today)}`;

/** The forces of a desk, a line each: phase, causes of concern, what waits for a decision, what was to be done at once. */
export const ForceLines = ({
  forces,
  caption,
  today,
}: {
  forces: readonly DeskForce[];
  caption: string;
  today: CalendarDate;
}) => (
  <DataTable
    caption={caption}
    hideCaption
    small
    columns={[
      { head: "Force" },
      { head: "Phase" },
      { head: "Causes of concern", sub: "open" },
      { head: "Waits for you" },
      { head: "To be done at once", sub: "and overdue" },
    ]}
    rows={forces.map((force) => ({
      key: force.slug,
      cells: [
        <div key="force">
          <Link href={`/forces/${force.slug}`}>{force.name}</Link>
          {force.endedOn && <span className="small quiet"> ended on {shortDate(force.endedOn)}</span>}
          {force.hasRecords.map(({ slug, name, on }) => (
            <span key={slug} className="small quiet block">
              with <Link href={`/forces/${slug}`}>{name}</Link>, ended on {shortDate(on)}
            </span>
          ))}
          <Link className="small block" href={`/forces/${force.slug}/sheet`}>
            Sheet<span className="sr-only"> of {force.name}</span>
          </Link>
          <Link className="small block" href={`/revisits/new?force=${force.slug}`}>
            Plan a revisit<span className="sr-only"> of {force.name}</span>
          </Link>
        </div>,
        <Phase key="phase" force={force} today={today} />,
        <Causes key="causes" force={force} />,
        <WhatWaits key="waits" force={force} today={today} />,
        force.immediate ? (
          <Link key="immediate" className="overdue" href={`/forces/${force.slug}/sheet#at-once`}>
            {counted(force.immediate.count, "recommendation")}, since {nearDate(force.immediate.since, today)}
          </Link>
        ) : (
          <None key="immediate" />
        ),
      ],
    }))}
  />
);

const Phase = ({
  force: { slug, phase, engagedSince, reasonlessSince, endedOn },
  today,
}: {
  force: DeskForce;
  today: CalendarDate;
}) => (
  <div>
    <PhaseTag name={phase} engaged={engagedSince !== null} since={engagedSince} />
    {endedOn && !reasonlessSince && (
      <Link className="small block" href={`/forces/${slug}/leave-engage`}>
        Its spell goes on until it is ended: leave Engage?
      </Link>
    )}
    {reasonlessSince && (
      <Link className="small block" href={`/forces/${slug}/leave-engage`}>
        No live reason since {nearDate(reasonlessSince, today)}: leave Engage?
      </Link>
    )}
  </div>
);

const Causes = ({ force: { slug, causes, inEngage, allClosed } }: { force: DeskForce }) =>
  causes === 0 ? (
    <None />
  ) : (
    <div>
      <Link href={`/findings?kind=cause-of-concern&status=open&status=engage&force=${slug}`}>{causes}</Link>
      {inEngage > 0 && <span className="small quiet"> ({inEngage} in Engage)</span>}
      {allClosed > 0 && (
        <Link className="small block" href={`/findings?duty=recommendations-closed&force=${slug}`}>
          {allClosed} with every recommendation closed
        </Link>
      )}
    </div>
  );

const WhatWaits = ({ force, today }: { force: DeskForce; today: CalendarDate }) => {
  const { slug, submissions, reported, unconfirmed, followUps, revisit, directed, disputed } = force;
  if (!submissions && !reported && !unconfirmed && !followUps && !revisit && !directed && !disputed) return <None />;
  return (
    <ul>
      {submissions && (
        <li>
          <Link href={`/findings?duty=decide-submission&force=${slug}`}>
            {counted(submissions.count, "submission")}
          </Link>
          <span className="small quiet">, {oldest(submissions, today)}</span>
        </li>
      )}
      {reported && (
        <li>
          <Link href={`/proposals?force=${slug}`}>{counted(reported.count, "reported change")}</Link>
          <span className="small quiet">
            {" "}
            in {counted(reported.sources, "letter")}, {oldest(reported, today)}
          </span>
        </li>
      )}
      {directed && (
        <li>
          <Link className={directed.overdue ? "overdue" : undefined} href={`/directions/${directed.id}`}>
            Direction on {directed.reference}
          </Link>
          <span className="small quiet">
            {directed.unansweredSince
              ? `, unanswered since ${nearDate(directed.unansweredSince, today)}`
              : ", answered, not complied with"}
            {directed.overdue && ", overdue"}
          </span>
          {directed.count > 1 && (
            <Link className="small block" href={`/forces/${slug}/monitoring`}>
              {counted(directed.count - 1, "more direction")}
            </Link>
          )}
        </li>
      )}
      {disputed && (
        <li>
          <Link href={`/findings?duty=answer-representation&force=${slug}`}>
            {counted(disputed.count, "disputed finding")}
          </Link>
          <span className="small quiet">, {oldest(disputed, today)}</span>
        </li>
      )}
      {revisit && (
        <li>
          <Link className={revisit.overdue ? "overdue" : undefined} href={`/revisits/${revisit.id}`}>
            Revisit, {words.revisit.window(revisit.from, revisit.to)}
            {revisit.overdue && ": overdue"}
          </Link>
        </li>
      )}
      {followUps && (
        <li>
          <Link href={`/findings?duty=follow-up-due&force=${slug}`}>{counted(followUps.count, "follow-up")} due</Link>
          <span className="small quiet">, {oldest(followUps, today)}</span>
        </li>
      )}
      {unconfirmed && (
        <li>
          {counted(unconfirmed.count, "record")} of the force to confirm
          <span className="small quiet">, {oldest(unconfirmed, today)}</span>
        </li>
      )}
    </ul>
  );
};
