import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Figures } from "@/components/ui/figures";
import { Link } from "@/components/ui/link";
import { NeedsList } from "@/components/ui/needs-list";
import { Flash } from "@/components/ui/notice";
import { Timeline } from "@/components/ui/timeline";
import { shownMoments, whichDay } from "@/lib/data/demonstration";
import { DECIDED_HERE } from "@/lib/data/queries/desk-decisions";
import { findLists } from "@/lib/data/queries/lists";
import { countRedactionsAsked } from "@/lib/data/queries/redactions";
import { findWork, type Work } from "@/lib/data/queries/work";
import { type Actor, severalForces, sideOf } from "@/lib/domain/actor";
import { isDecision } from "@/lib/domain/event";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { isId } from "@/lib/domain/written";
import { londonMoment } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { findClosing } from "@/lib/usecases/close-together";

import { currentSession, requireActor } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { plainSentence } from "@/lib/words/sentence-of";
import { words } from "@/lib/words/words";
import { DeskForces, DeskNeeds } from "./desk/desk";
import { WhatWasClosed } from "./desk/what-was-closed";
import { needsOf } from "./needs";
import { OverTime } from "./over-time";
import { AwayNotice, StandInCard } from "./standing-in";

export const metadata: Metadata = { title: "Your work" };

export default async function YourWorkPage({ searchParams }: PageProps<"/">) {
  const actor = await requireActor("/");
  const { today } = await whichDay();
  if (sideOf(actor) === "administration") return <AdministratorsWork actor={actor} />;
  const lastHereAt = (await currentSession())?.lastHereAt ?? null;
  const work = await findWork(actor, today, lastHereAt);
  const needs = needsOf(actor, work, today);
  if (actor.role === "inspector")
    return <InspectorsWork actor={actor} work={work} lastHereAt={lastHereAt} asked={await searchParams} />;
  const shown = await shownMoments();
  const { overTime } = work;
  const lists = overTime && overTime.steps.length > 0 ? await findLists(actor) : null;
  return (
    <div className="stack">
      <Heading actor={actor} />
      <div className="two min-[72rem]:grid-rows-[auto_1fr]">
        <div className="stack">
          {work.away && <AwayNotice away={work.away} />}
          {work.standsIn.map((one) => (
            <StandInCard key={`${one.post} ${one.until}`} standIn={one} />
          ))}
          <Card title="Needs you">
            {needs.length > 0 ? (
              <NeedsList needs={needs} />
            ) : (
              <EmptyState title="Nothing waits for you">
                {actor.role === "reader"
                  ? "You read the findings, how they stand and their history, as the policing body does."
                  : "When something needs you it stands here, with the reason and how long it has waited."}
              </EmptyState>
            )}
          </Card>
        </div>
        {/* Before the drawing, so that on a phone it is not below it; beside both where there is room. */}
        <aside className="stack min-[72rem]:row-span-2">
          <Card
            title={actor.role === "force-staff" ? "Your findings at a glance" : "At a glance"}
            aside={<Link href="/overview">Overview</Link>}
          >
            <AtAGlance actor={actor} work={work} />
          </Card>
          {lastHereAt && <Since actor={actor} lastHereAt={shown(lastHereAt)} work={work} />}
        </aside>
        {overTime && lists && <OverTime facts={overTime} types={lists["inspection-types"]} today={today} />}
      </div>
    </div>
  );
}

/** What stands in the table of forces, or can be ticked, is no line of its own. */
const onTheDesk = (work: Work): Work => ({
  ...work,
  duties: work.duties.filter(({ kind }) => !DECIDED_HERE.some((one) => one === kind)),
  desk: work.desk.filter(({ kind }) => kind !== "decide-reports" && kind !== "leave-engage"),
});

/** An inspector's desk: the forces, what waits for a decision, and what is new. */
async function InspectorsWork({
  actor,
  work,
  lastHereAt,
  asked: { done, closing, forces },
}: {
  actor: Actor;
  work: Work;
  lastHereAt: Date | null;
  asked: { readonly [name: string]: string | string[] | undefined };
}) {
  const { today } = await whichDay();
  const shown = await shownMoments();
  const flash = await flashFor(done);
  const answer = isId(closing) ? await findClosing(actor, closing) : null;
  return (
    <div className="stack">
      {flash && <Flash {...flash} />}
      {answer && <WhatWasClosed answer={answer} />}
      <Heading actor={actor} />
      <DeskForces forces={work.forces} every={forces === "all"} today={today} />
      <DeskNeeds work={work} rest={needsOf(actor, onTheDesk(work), today)} answer={answer} today={today} />
      <div className="two">
        {lastHereAt && <Since actor={actor} lastHereAt={shown(lastHereAt)} work={work} />}
        <aside>
          <Card title="At a glance" aside={<Link href="/overview">Overview</Link>}>
            <AtAGlance actor={actor} work={work} />
          </Card>
        </aside>
      </div>
    </div>
  );
}

const Heading = ({ actor }: { actor: Actor }) => (
  <header>
    <p className="quiet mb-1.5">
      {actor.organisation.name} · {words.people.role[actor.role]}
    </p>
    <h1>Your work</h1>
  </header>
);

const AtAGlance = ({ actor, work: { figures } }: { actor: Actor; work: Work }) => {
  const own = actor.role === "force-staff" ? `&owner=${actor.personId}` : "";
  const live = `status=open&status=engage${own}`;
  return (
    <Figures
      figures={[
        { value: figures.open, label: "not closed", href: `/findings?${live}` },
        { value: figures.engage, label: "of them in Engage", href: `/findings?status=engage${own}` },
        { value: figures.submitted, label: "submitted for closure", href: `/findings?submitted=yes${own}` },
        { value: figures.overdue, label: "overdue", href: `/findings?overdue=yes&${live}`, alarm: figures.overdue > 0 },
        ...(figures.theirs > 0
          ? [{ value: figures.theirs, label: "of them with another body", href: `/findings?with=other-body&${live}` }]
          : []),
        ...(figures.inspectorates > 0
          ? [
              {
                value: figures.inspectorates,
                label: "of them with the inspectorate",
                href: `/findings?with=inspectorate&${live}`,
              },
            ]
          : []),
      ]}
    />
  );
};

/** What others did meanwhile: the latest about each finding, and how much more there was. */
const Since = ({ actor, lastHereAt, work: { news } }: { actor: Actor; lastHereAt: Date; work: Work }) => (
  <Card title="Since you were last here" intro={londonMoment(lastHereAt)}>
    {news.length === 0 ? (
      <p className="small quiet">Nobody else has changed anything.</p>
    ) : (
      <Timeline
        moments={news.map(({ id, facts, reference, forceName, more }) => ({
          id,
          decision: isDecision(facts.kind),
          text: (
            <>
              {reference && (
                <>
                  <Link href={`/findings/${reference}`}>{reference}</Link>:{" "}
                </>
              )}
              {!reference && severalForces(actor) && `${forceName}: `}
              {plainSentence(facts)}
              {more > 0 && <span className="quiet">, and {more} more</span>}
            </>
          ),
        }))}
      />
    )}
  </Card>
);

async function AdministratorsWork({ actor }: { actor: Actor }) {
  const keeps = mayDoSomewhere(actor, "keep the product's lists");
  const redactions = mayDoSomewhere(actor, "agree to redactions") ? await countRedactionsAsked(actor) : 0;
  return (
    <div className="stack">
      <Heading actor={actor} />
      {redactions > 0 && (
        <Card title="Needs you">
          <p>
            <Link href="/lists/redactions">{counted(redactions, "redaction")}</Link> asked for: agree, or say why the
            words stay.
          </p>
        </Card>
      )}
      <Card title="People">
        <p>
          You look after the people of {actor.organisation.name}: who is invited, in which role, and who is suspended.
        </p>
        <p className="small quiet">Administrators do not read findings or evidence.</p>
        <p>
          <Link href="/people">Go to people</Link>
        </p>
      </Card>
      {keeps && (
        <Card title="Lists">
          <p>
            You keep the lists that forms offer: kinds of evidence, themes, types of inspection, rounds with their
            questions and grades.
          </p>
          <p>
            <Link href="/lists">Go to lists</Link>
          </p>
        </Card>
      )}
      {mayDoSomewhere(actor, "end organisations") && (
        <Card title="Forces and bodies">
          <p>Where forces merge, or a policing body ends, you say from which day, and which one comes after it.</p>
          <p>
            <Link href="/organisations">Go to forces and bodies</Link>
          </p>
        </Card>
      )}
    </div>
  );
}
