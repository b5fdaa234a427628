import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AsAtMark, DayForm } from "@/components/as-at/day-form";
import { TableThen } from "@/components/as-at/table-then";
import { HistoryList } from "@/components/finding/history-list";
import { Voices } from "@/components/finding/voices";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { type Fact, SummaryList } from "@/components/ui/summary-list";
import { whichDay } from "@/lib/data/demonstration";
import { findFindingAsAt, type OneThen } from "@/lib/data/queries/as-at";
import { dayAsked } from "@/lib/domain/as-at/day-asked";
import { type FindingAsAt, overdueThen } from "@/lib/domain/as-at/finding-as-at";
import type { CalendarDate } from "@/lib/domain/calendar";
import { isReference } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { words } from "@/lib/words/words";
import { toEntry } from "../../../history-entry";

export async function generateMetadata({ params }: PageProps<"/as-at/findings/[reference]">): Promise<Metadata> {
  const { reference } = await params;
  return { title: isReference(reference) ? `${reference} as at a day` : "Page not found" };
}

/** One finding as it stood at the end of a day, with what had happened to it by then. */
export default async function FindingAsAtPage({ params, searchParams }: PageProps<"/as-at/findings/[reference]">) {
  const { reference } = await params;
  const actor = await requireReader(`/as-at/findings/${encodeURIComponent(reference)}`);
  const { today } = await whichDay();
  const asked = dayAsked((await searchParams).on, today);
  const on = asked.is === "day" ? asked.on : today;
  const finding = await findFindingAsAt(actor, reference, on);
  if (!finding) notFound();
  const { state, publishedOn } = finding;
  return (
    <>
      <PageHeader
        published
        title={finding.text}
        above={`${reference} · ${finding.forceName}`}
        trail={[
          { href: `/as-at?on=${on}`, label: "The register as at a day" },
          { href: `/findings/${reference}`, label: `${reference} today` },
        ]}
      />
      <DayForm action={`/as-at/findings/${reference}`} asked={asked} today={today} />
      {asked.is === "day" && (
        <>
          <AsAtMark on={on} />
          {state === null ? (
            <EmptyState title="Not published by then">
              It was published on {longDate(publishedOn)}; before that day there is nothing to show.
            </EmptyState>
          ) : (
            <Stood finding={finding} state={state} on={on} />
          )}
        </>
      )}
    </>
  );
}

const Stood = ({ finding, state, on }: { finding: OneThen; state: FindingAsAt; on: CalendarDate }) => (
  <>
    <Voices
      progress={state.progress}
      hasOwner={state.owner !== null || state.status === "closed"}
      assurance={state.assurance}
      status={state.status}
      confirmed={!state.unconfirmed}
      body={finding.bodyLabel}
      progressLines={
        state.progressOn ? [`since ${longDate(state.progressOn)}`] : state.progress ? [words.progress.undated] : []
      }
      assuranceLines={state.assuranceOn ? [`since ${longDate(state.assuranceOn)}`] : []}
      statusLines={[`since ${longDate(state.statusOn)}`]}
    />
    <Card title="What stood then">
      <SummaryList wide facts={factsOf(finding, state, on)} />
    </Card>
    {finding.recommendations.length > 0 && (
      <Card title="Its recommendations then" aside={counted(finding.recommendations.length, "recommendation")}>
        <TableThen caption="Recommendations" rows={finding.recommendations} on={on} />
      </Card>
    )}
    <Card
      title="What had happened by then"
      aside={counted(finding.history.all, "event")}
      intro={`By the days on which things took effect; what was recorded later says when.${finding.history.all > finding.history.first.length ? ` The latest ${finding.history.first.length} are shown.` : ""}`}
    >
      <HistoryList entries={finding.history.first.map(toEntry)} />
    </Card>
  </>
);

function factsOf(finding: OneThen, state: FindingAsAt, on: CalendarDate): readonly Fact[] {
  const day = (date: CalendarDate | null, none: string) => (date ? longDate(date) : none);
  const late = overdueThen(state, on);
  return [
    { term: "Kind", value: words.finding.kind[state.kind].one },
    {
      term: "Published in",
      value: <Link href={`/inspections/${finding.inspection.slug}`}>{finding.inspection.title}</Link>,
    },
    { term: "Published on", value: longDate(state.publishedOn) },
    { term: "Published deadline", value: day(state.deadlineOn, "none") },
    { term: "Owner", value: state.owner ?? "nobody" },
    { term: "Sponsor", value: state.sponsor ?? "nobody" },
    {
      term: "Target",
      value: state.target
        ? words.target.dates(state.firstTarget ?? state.target, state.target, on) +
          (state.moves > 0 && state.firstTarget
            ? ` (${words.target.slip(state.firstTarget, state.target, state.moves) ?? ""})`
            : "")
        : "none set",
    },
    ...(late ? [{ term: "Overdue", value: words.finding.overdue.since(late.since, on) }] : []),
    ...(state.submittedOn ? [{ term: "Submitted for closure", value: longDate(state.submittedOn) }] : []),
    ...(state.closed ? [{ term: "Closed as", value: words.closure.outcome[state.closed.outcome] }] : []),
    ...(state.waitsFor.length > 0
      ? [{ term: "Waited on", value: state.waitsFor.map(({ body, needed }) => `${body}: ${needed}`).join("; ") }]
      : []),
  ];
}
