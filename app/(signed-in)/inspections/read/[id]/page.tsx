import type { Metadata } from "next";
import { DraftCard } from "@/components/report/draft-card";
import { OtherForce } from "@/components/report/other-force";
import { ReportLines } from "@/components/report/report-lines";
import { ReviewedChanges, ReviewedJudgments } from "@/components/report/reviewed-lists";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findLists } from "@/lib/data/queries/lists";
import type { ReadingView } from "@/lib/data/queries/readings";
import { type Entry, nameIn } from "@/lib/domain/list/lists";
import { otherForceNamed } from "@/lib/domain/report-review/other-force";
import { placeOf } from "@/lib/domain/report-review/place";
import { recordsForForce } from "@/lib/domain/report-review/plan";
import { sameAs } from "@/lib/domain/report-review/review";
import { whyNothing } from "@/lib/domain/report-text/why-nothing";
import { longDate } from "@/lib/format/dates";

import { counted } from "@/lib/format/lists";
import { answersWithoutScripts } from "@/lib/web/answers-form";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { addLines, press } from "../actions";
import { keptOf, READ_FORM, readingTrail, requireReading } from "../reading";
import { AddFinding } from "./add-finding";
import { EndedReading } from "./ended-reading";

export const metadata: Metadata = { title: "Check what was read" };

export default async function ReadingPage({ params, searchParams }: PageProps<"/inspections/read/[id]">) {
  const { id } = await params;
  const { actor, reading } = await requireReading(id, `/inspections/read/${id}`);
  const { done, refused } = await searchParams;
  if (reading.state !== "open") return <EndedReading actor={actor} reading={reading} done={done} />;
  const { review, lines, version } = reading;
  const lists = await findLists(actor);
  const flash = await flashFor(done);
  const base = `/inspections/read/${id}`;
  const other = reading.force && otherForceNamed(review, reading.force.name);
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash?.code === "start-reading" && <ForgetTyped person={actor.personId} form={READ_FORM} />}
      {refused === "changed" && (
        <Notice tone="warn" title="Nothing was changed">
          This draft has changed, or is gone, since you opened the page. Look at it as it is now.
        </Notice>
      )}
      <PageHeader
        title={review.title || reading.name}
        trail={readingTrail(reading).slice(0, 2)}
        below={<Facts reading={reading} types={lists["inspection-types"]} />}
        aside={<ButtonLink href={`${base}/report`}>Correct these facts</ButtonLink>}
      />
      {(review.cautions ?? []).length > 0 && (
        <Notice tone="warn" title="Look at these in the file itself">
          <ul>
            {review.cautions?.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </Notice>
      )}
      {other && reading.force && <OtherForce named={other} force={reading.force.name} />}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <div className="stack order-2 lg:sticky lg:top-4 lg:order-1">
          <Card title="The report" intro="What was recognised is marked and leads to its draft.">
            <ReportLines lines={lines} review={review} />
          </Card>
        </div>
        <div className="stack order-1 lg:order-2" id="drafts">
          <Card title="Drafts" intro={draftsInWords(reading)} screenOnly>
            <Buttons>
              <ButtonLink href={`${base}/record`} weight="first">
                Go on to record
              </ButtonLink>
              <ButtonLink href={`${base}/discard`} weight="quiet">
                Discard this report
              </ButtonLink>
            </Buttons>
          </Card>
          <AddFinding
            action={addLines.bind(null, id)}
            keep={keptOf(actor, reading, "lines")}
            version={version}
            open={await answersWithoutScripts()}
          />
          {review.findings.map((draft) => (
            <DraftCard
              key={draft.key}
              draft={draft}
              place={placeOf(review, draft)}
              publishedOn={review.publishedOn}
              likely={reading.likely[draft.key] ?? []}
              editHref={`${base}/${draft.key}`}
              version={version}
              byForce={recordsForForce(actor)}
              press={press.bind(null, id, draft.key)}
            />
          ))}
          {review.findings.length === 0 && (
            <EmptyState title="No findings were recognised">
              {review.judgments.length + review.changes.length === 0
                ? words.reading.nothing[whyNothing(lines)]
                : "If the report has some, add them from its lines above."}
            </EmptyState>
          )}
          <Card title="Judgments" intro="Reports since 2021 print grades as pictures: enter those that are missing.">
            <ReviewedJudgments
              judgments={review.judgments}
              grades={lists.grades}
              base={base}
              version={version}
              press={(key) => press.bind(null, id, key)}
            />
            <p className="print:hidden">
              <Link href={`${base}/new-judgment`}>Enter a judgment</Link>
            </p>
          </Card>
          {review.changes.length > 0 && (
            <Card
              title="What it says has changed"
              intro="It goes to the inspector’s desk. Nothing is closed or moved by recording it."
            >
              <ReviewedChanges
                changes={review.changes}
                force={reading.force?.name ?? "no force chosen yet"}
                texts={new Map(reading.register.map(({ reference, text }) => [reference, text]))}
                base={base}
                version={version}
                press={(key) => press.bind(null, id, key)}
              />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

const Facts = ({ reading: { review, force }, types }: { reading: ReadingView; types: readonly Entry[] }) => (
  <>
    {nameIn(types, review.type)} · {force?.name ?? "no force chosen yet"} ·{" "}
    {review.publishedOn ? `published ${longDate(review.publishedOn)}` : "day of publication not known"}
  </>
);

function draftsInWords({ review: { findings, judgments, changes } }: ReadingView): string {
  const kept = findings.filter(({ keep }) => keep);
  const known = kept.filter((draft) => sameAs(draft) !== null).length;
  const parts = [
    counted(kept.length - known, "finding"),
    counted(judgments.filter(({ keep }) => keep).length, "judgment"),
  ];
  const proposed = changes.filter(({ keep, what }) => keep && what !== "keep-open").length;
  if (proposed > 0) parts.push(`${counted(proposed, "change")} for the inspector’s desk`);
  if (known > 0) parts.push(`${known} in the register already`);
  return `To be recorded: ${parts.join(", ")}. Everything is kept as you go; you can leave and come back.`;
}
