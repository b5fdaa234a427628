import { notFound } from "next/navigation";
import { HistoryList } from "@/components/finding/history-list";
import { JudgmentList } from "@/components/finding/judgment-list";
import { PhaseTag } from "@/components/finding/phase-tag";
import { VerifyHistory } from "@/components/finding/verify-history";
import { HasRecords } from "@/components/force/has-records";
import { judgmentsByRound } from "@/components/force/rounds";
import { ResponseStanding } from "@/components/response/response-standing";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findForce, type OwnView } from "@/lib/data/queries/force-view";
import { findLists } from "@/lib/data/queries/lists";
import { sideOf } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Lists } from "@/lib/domain/list/lists";
import { may } from "@/lib/domain/policy";
import { counted } from "@/lib/format/lists";
import { readUnfolded } from "@/lib/forms/long-view";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { toEntry } from "../../history-entry";
import { responseHref } from "../../responses/place";
import { titledByForce } from "../../titles";
import { EngageCard } from "./engage-card";
import { FiguresCard } from "./figures-card";
import { LongViewCard } from "./long-view-card";
import { SignOffCard } from "./sign-off-card";
import { verify } from "./verify";

export const generateMetadata = titledByForce();

export default async function ForcePage({ params, searchParams }: PageProps<"/forces/[slug]">) {
  const { slug } = await params;
  const actor = await requireReader(`/forces/${slug}`);
  const { today } = await whichDay();
  const force = await findForce(actor, slug, today);
  if (!force) notFound();
  const decides = may(actor, "move into and out of Engage", { on: "force", forceId: force.id });
  const { ownView: own } = force;
  const lists = await findLists(actor);
  const { done, unfold } = await searchParams;
  const flash = await flashFor(done);
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash && <ForgetTyped person={actor.personId} form={`${flash.code} ${slug}`} />}
      <PageHeader
        trail={[{ href: "/forces", label: "Forces" }]}
        title={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {force.name} <PhaseTag name={force.phase} engaged={force.engaged} since={force.since} />
          </span>
        }
      />
      {force.ended && (
        <Notice title={words.succession.ended(force.ended.on, force.ended.name)}>
          What is recorded for it stands here under its name and references. Its record is with{" "}
          <Link href={`/forces/${force.ended.slug}`}>{force.ended.name}</Link>, whose people see it and work on it.
        </Notice>
      )}
      {own && <HasRecords had={force.hasRecords} />}
      {own && (
        <LongViewCard
          force={force}
          own={own}
          types={lists["inspection-types"]}
          today={today}
          unfolded={readUnfolded(unfold)}
          mayTake={may(actor, "export what one sees", { on: "register" })}
        />
      )}
      {own && own.responses.all > 0 && <AwaitedResponses own={own} today={today} />}
      <FiguresCard force={force} />
      {own && sideOf(actor) === "force" && (
        <SignOffCard
          slug={slug}
          signOff={own.signOff}
          maySay={may(actor, "ask for sign-off of submissions", { on: "force", forceId: force.id })}
        />
      )}
      {own && (
        <p className="flex flex-wrap gap-x-5 gap-y-2 print:hidden">
          <Link href={`/forces/${slug}/before-they-come`}>
            Before they come: what was found, and what still shows it
          </Link>
          {sideOf(actor) !== "inspectorate" && <Link href={`/forces/${slug}/reminders`}>When people are reminded</Link>}
        </p>
      )}
      <EngageCard
        force={force}
        phases={force.phases}
        decides={decides}
        ended={force.ended !== null}
        monitoring
        today={today}
      />
      {own && <JudgmentsCard own={own} lists={lists} />}
      {own && <HistoryCard slug={slug} own={own} />}
    </>
  );
}

const AwaitedResponses = ({ own, today }: { own: OwnView; today: CalendarDate }) => (
  <Card title="Section 55 responses" intro={`What the ${own.bodyLabel} is to publish, with the days that are left.`}>
    <ul className="stack">
      {own.responses.first.map((response) => (
        <li key={response.place.report}>
          <Link href={responseHref(response.place)}>{response.title}</Link>
          <div className="small">
            <ResponseStanding response={response} today={today} />
          </div>
        </li>
      ))}
    </ul>
    {own.responses.all > own.responses.first.length && (
      <p className="small">
        <Link href="/responses">{counted(own.responses.all - own.responses.first.length, "more response")}</Link>
      </p>
    )}
  </Card>
);

const JudgmentsCard = ({ own, lists }: { own: OwnView; lists: Lists }) => {
  const { rounds, areas } = judgmentsByRound(own.inspections, own.judgments, lists["inspection-types"]);
  return (
    <Card title="Judgments">
      {areas.length > 0 ? (
        <JudgmentList rounds={rounds} areas={areas} grades={lists.grades} />
      ) : (
        <EmptyState title="No judgments are published">Grades stand here by question and round.</EmptyState>
      )}
    </Card>
  );
};

const SHOWN_AT_FIRST = 10;

const HistoryCard = ({ slug, own: { history } }: { slug: string; own: OwnView }) => {
  const entries = history.first.map((event) => toEntry(event));
  return (
    <Card
      title="History"
      aside={counted(history.all, "event")}
      intro="What concerns the force as a whole: reports and Engage. Each finding has a history of its own."
    >
      <VerifyHistory action={verify.bind(null, slug)} />
      {entries.length > 0 ? (
        <HistoryList entries={entries.slice(0, SHOWN_AT_FIRST)} />
      ) : (
        <EmptyState title="Nothing yet">The first report that is published stands here first.</EmptyState>
      )}
      {entries.length > SHOWN_AT_FIRST && (
        <Disclosure
          summary={
            entries.length < history.all
              ? `The ${entries.length - SHOWN_AT_FIRST} events before them, of ${history.all - SHOWN_AT_FIRST}`
              : counted(history.all - SHOWN_AT_FIRST, "earlier event")
          }
        >
          <HistoryList entries={entries.slice(SHOWN_AT_FIRST)} />
        </Disclosure>
      )}
    </Card>
  );
};
