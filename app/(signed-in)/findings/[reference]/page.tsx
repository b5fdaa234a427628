import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Voices } from "@/components/finding/voices";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { isSaidByInspectorate } from "@/lib/domain/finding/said-by-inspectorate";
import { isReference } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { headline } from "@/lib/format/headline";

import { asReference } from "@/lib/forms/reference";
import { evidenceIsRead } from "@/lib/usecases/evidence/read-note";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { ActionsCard } from "./parts/actions-card";
import { AssessmentsCard } from "./parts/assessments-card";
import { ChallengesCard } from "./parts/challenges-card";
import { DecisionsCard } from "./parts/decisions-card";
import { EvidenceCard } from "./parts/evidence-card";
import { FactsCard } from "./parts/facts-card";
import { HistoryCard } from "./parts/history-card";
import { eventKindsOf, readHistoryKind, unknownHistoryKind } from "./parts/history-kinds";
import { lateFlash } from "./parts/late-flash";
import { LinksCard } from "./parts/links-card";
import { Notices } from "./parts/notices";
import { PlanCard } from "./parts/plan-card";
import { PublicCard } from "./parts/public-card";
import { PublishedCard } from "./parts/published-card";
import { RecommendationsCard } from "./parts/recommendations-card";
import { RemindersCard } from "./parts/reminders-card";
import { RepresentationsCard } from "./parts/representations-card";
import { TargetCard } from "./parts/target-card";
import { assuranceLines, progressLines, statusLines } from "./parts/voice-lines";
import { WaitsCard } from "./parts/waits-card";

type Props = PageProps<"/findings/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: isReference(reference) ? reference : "Page not found" };
}

export default async function FindingPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const proper = asReference(reference);
  if (proper && proper !== reference) redirect(`/findings/${proper}`);
  if (!isReference(reference)) notFound();
  const { done, late, history, events } = await searchParams;
  const actor = await requireReader(`/findings/${reference}`);
  const { today } = await whichDay();
  const kind = readHistoryKind(history);
  const view = await findFindingPage(actor, reference, today, { kinds: eventKindsOf(kind), whole: events === "all" });
  if (!view) notFound();
  const { summary, inspection, theme } = view;
  const [said] = await Promise.all([flashFor(done), evidenceIsRead(actor, reference, view.evidence)]);
  const flash = (said && late === "yes" && lateFlash(said.code, view)) || said;
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash && <ForgetTyped person={actor.personId} form={`${flash.code} ${reference}`} />}
      <PageHeader
        published
        title={headline(summary.text)}
        above={[
          words.finding.kind[summary.kind].one,
          reference,
          summary.ownReference && words.finding.ownNumber(summary.ownReference),
          theme,
        ]
          .filter(Boolean)
          .join(" · ")}
        trail={[
          { href: "/findings", label: "Findings" },
          {
            href: `/inspections/${inspection.slug}`,
            label: `${inspection.title}${inspection.publishedOn ? `, published ${longDate(inspection.publishedOn)}` : ""}`,
          },
        ]}
      />
      <Notices actor={actor} view={view} today={today} />
      <Voices
        progress={summary.progress}
        hasOwner={summary.hasOwner}
        assurance={summary.assurance}
        status={summary.status}
        confirmed={isSaidByInspectorate(summary)}
        body={view.bodyLabel}
        progressLines={progressLines(view)}
        assuranceLines={assuranceLines(view)}
        statusLines={statusLines(view, today)}
      />
      <div className="two">
        {/* First, so that on a phone it is not below the whole history; beside the rest where there is room. */}
        <aside className="stack-wide min-[60rem]:order-2" aria-label="What you can do, and facts">
          <ActionsCard actor={actor} view={view} today={today} />
          <FactsCard view={view} today={today} />
        </aside>
        <div className="stack-wide">
          <RecommendationsCard view={view} today={today} />
          <PublishedCard view={view} />
          <PublicCard view={view} />
          <RepresentationsCard view={view} />
          <AssessmentsCard view={view} />
          <ChallengesCard view={view} today={today} />
          <DecisionsCard view={view} />
          <EvidenceCard view={view} />
          <PlanCard actor={actor} view={view} today={today} />
          <TargetCard view={view} today={today} />
          <WaitsCard view={view} today={today} />
          <RemindersCard view={view} />
          <LinksCard view={view} />
          <HistoryCard actor={actor} view={view} kind={kind} unknown={unknownHistoryKind(history)} />
        </div>
      </div>
    </>
  );
}
