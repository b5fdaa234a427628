import { DirectionStanding } from "@/components/direction/direction-list";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { Actor } from "@/lib/domain/actor";
import { commandsOpenTo } from "@/lib/domain/barred";
import type { CalendarDate } from "@/lib/domain/calendar";
import { openChildren } from "@/lib/domain/finding/case";
import { isClosed } from "@/lib/domain/finding/finding";
import { may } from "@/lib/domain/policy";
import { isRevisitOverdue } from "@/lib/domain/revisit/revisit";
import { longDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { EngageOffer } from "./engage-offer";

const AllClosed = ({ view: { case: theCase, summary } }: { view: FindingView }) =>
  summary.rollUp &&
  summary.rollUp.all > 0 &&
  summary.rollUp.closed === summary.rollUp.all &&
  !isClosed(theCase.finding) && (
    <Notice tone="note" title={`All ${summary.rollUp.all} recommendations are closed; this cause of concern is open`}>
      Its recommendations do not close it. Only an inspector can close a finding.
    </Notice>
  );

const LeftOpen = ({ view: { case: theCase } }: { view: FindingView }) => {
  const open = openChildren(theCase);
  return (
    isClosed(theCase.finding) &&
    open.length > 0 && (
      <Notice tone="note" title={`Closed with ${counted(open.length, "recommendation")} left open`}>
        {joined(open.map(({ reference }) => reference ?? ""))}: each is closed by a decision of its own.
      </Notice>
    )
  );
};

const ParentClosed = ({ view: { case: theCase } }: { view: FindingView }) =>
  theCase.parent &&
  isClosed(theCase.parent) &&
  !isClosed(theCase.finding) && (
    <Notice tone="note">
      Its cause of concern <Link href={`/findings/${theCase.parent.reference}`}>{theCase.parent.reference}</Link> is
      closed; this recommendation is not.
    </Notice>
  );

/** A finding that was reopened, while the one that had taken its place is not closed: work could be counted twice. */
const BothOpen = ({ view: { case: theCase, closures } }: { view: FindingView }) => {
  const successor = closures[0]?.undoneOn ? closures[0].successor : null;
  return (
    successor &&
    successor.status !== "closed" &&
    !isClosed(theCase.finding) && (
      <Notice tone="warn" title="Open beside the finding that had taken its place">
        <Link href={`/findings/${successor.reference}`}>{successor.reference}</Link> superseded this finding and is not
        closed either. Both count as open.
      </Notice>
    )
  );
};

/** When it is formally looked at again, and whether that is overdue. */
const PlannedRevisit = ({ view: { revisits }, today }: { view: FindingView; today: CalendarDate }) => {
  const planned = revisits.find(({ state }) => state === "planned");
  if (!planned) return null;
  const when = words.revisit.window(planned.plannedFrom, planned.plannedTo);
  return (
    <Notice>
      {isRevisitOverdue(planned, today)
        ? `A revisit was planned for ${when} and is overdue. `
        : `To be formally reviewed: ${when}. `}
      <Link href={`/revisits/${planned.id}`}>The revisit</Link>
    </Notice>
  );
};

/** Directions about it that are not complied with, each with since when the force has answered nothing; those that ended, a line each. */
const Directed = ({ view: { directions, summary }, today }: { view: FindingView; today: CalendarDate }) => {
  const own = (one: (typeof directions)[number]) =>
    one.findings.find(({ reference }) => reference === summary.reference);
  return directions.map((one) => {
    const since = own(one)?.unansweredSince;
    return (
      <Notice
        key={one.id}
        tone={one.state === "issued" ? "warn" : "note"}
        title={one.state === "issued" ? `Under a direction of ${one.issuedBy} of ${longDate(one.on)}` : undefined}
      >
        {one.state !== "issued" && `Direction of ${one.issuedBy} of ${longDate(one.on)}: `}
        <DirectionStanding direction={one} today={today} />
        {one.state === "issued" &&
          since &&
          `. Unanswered since ${longDate(since)}: the force has submitted nothing for it since then`}
        . <Link href={`/directions/${one.id}`}>The direction</Link>
      </Notice>
    );
  });
};

/** One more sample that the closing asked for: from the day it is due until it is recorded; and one that was not met while the finding is closed. */
const FollowUp = ({ actor, view, today }: { actor: Actor; view: FindingView; today: CalendarDate }) => {
  const [latest] = view.followUps;
  if (!latest || !isClosed(view.case.finding)) return null;
  const { reference } = view.summary;
  if (latest.state === "open" && latest.dueOn <= today)
    return (
      <Notice tone="warn" title={`A follow-up was due on ${longDate(latest.dueOn)}`}>
        {latest.asked}
        {commandsOpenTo(actor, view.case, ["end-follow-up"]).length > 0 && (
          <>
            {" "}
            <Link href={`/findings/${reference}/end-follow-up`}>Record what it showed</Link>.
          </>
        )}
      </Notice>
    );
  if (latest.state !== "not-met") return null;
  return (
    <Notice tone="warn" title="The follow-up was not met, and the finding is closed">
      {latest.note}
      {commandsOpenTo(actor, view.case, ["reopen"]).length > 0 && (
        <>
          {" "}
          <Link href={`/findings/${reference}/reopen`}>Reopen it</Link>, as a decision of its own.
        </>
      )}
    </Notice>
  );
};

/** What a reader would otherwise miss: a basis that has changed, and statuses of parent and children that differ. */
export const Notices = ({ actor, view, today }: { actor: Actor; view: FindingView; today: CalendarDate }) => (
  <>
    {view.basisChangedOn && (
      <Notice tone="warn" title="The basis of this decision has changed">
        Evidence that the closing rests on was withdrawn on {longDate(view.basisChangedOn)}. It is struck through below;
        an inspector decides whether the finding stays closed.
        {commandsOpenTo(actor, view.case, ["keep-closed"]).length > 0 && (
          <>
            {" "}
            <Link href={`/findings/${view.summary.reference}/keep-closed`}>Say why it stays closed</Link>, or{" "}
            <Link href={`/findings/${view.summary.reference}/reopen`}>reopen it</Link>.
          </>
        )}
      </Notice>
    )}
    {view.summary.unconfirmed && (
      <Notice tone="warn">
        Recorded by the force, not confirmed by the inspectorate.
        {may(actor, "record and publish inspections", { on: "register" }) && (
          <>
            {" "}
            <Link href={`/inspections/${view.inspection.slug}`}>Confirm what it recorded of this report</Link>
          </>
        )}
      </Notice>
    )}
    <Directed view={view} today={today} />
    <PlannedRevisit view={view} today={today} />
    <FollowUp actor={actor} view={view} today={today} />
    <AllClosed view={view} />
    <LeftOpen view={view} />
    <ParentClosed view={view} />
    <BothOpen view={view} />
    <EngageOffer actor={actor} view={view} />
  </>
);
