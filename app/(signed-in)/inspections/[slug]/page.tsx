import { notFound } from "next/navigation";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PublishedText } from "@/components/ui/published";
import { whichDay } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { findReport } from "@/lib/data/queries/responses";
import { nameIn } from "@/lib/domain/list/lists";
import { may, mayDoSomewhere } from "@/lib/domain/policy";
import { longDate } from "@/lib/format/dates";

import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { titledByInspection } from "../../titles";
import { ChallengesCard } from "./challenges-card";
import { ConfirmRecords } from "./confirm-records";
import { DraftWork } from "./draft-work";
import { EarlierCard } from "./earlier-card";
import { ForceFindings } from "./force-findings";
import { ForceJudgments } from "./force-judgments";
import { InspectionFacts } from "./inspection-facts";
import { ResponsesCard } from "./responses-card";

export const generateMetadata = titledByInspection();

export default async function InspectionPage({ params, searchParams }: PageProps<"/inspections/[slug]">) {
  const { slug } = await params;
  const actor = await requireReader(`/inspections/${slug}`);
  const [inspection, responses, challenges] = await findReport(actor, slug);
  if (!inspection) notFound();
  const lists = await findLists(actor);
  const { today } = await whichDay();
  const { title, type, publishedOn, unconfirmed, text, comments, named, mergedInto, takenBackOn } = inspection;
  const records = may(actor, "record and publish inspections", { on: "register" });
  const drafts = records && publishedOn === null;
  const flash = await flashFor((await searchParams).done);
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash?.code === "record-inspection" && <ForgetTyped person={actor.personId} form="inspection" />}
      {flash?.code === "add-draft-finding" && <ForgetTyped person={actor.personId} form={`finding of ${slug}`} />}
      <PageHeader
        trail={[{ href: "/inspections", label: "Inspections" }]}
        above={`${nameIn(lists["inspection-types"], type)} · ${publishedOn ? `published ${longDate(publishedOn)}` : "not published yet"}`}
        title={title}
        published
        aside={
          publishedOn !== null && (
            <>
              {records && <Link href={`/national/new?report=${slug}`}>Issue a national recommendation</Link>}{" "}
              <a href={`/inspections/${slug}/pack`} download>
                Evidence pack
              </a>
            </>
          )
        }
      />
      {publishedOn === null && (
        <Notice tone="warn" title="Not published yet">
          {records
            ? "Only the inspectorate, and the readers you name, see this. Nothing here has a reference or counts anywhere."
            : "An inspector has named you as a reader. Others in your organisation do not see this; it may still change."}
        </Notice>
      )}
      {(publishedOn === null || comments.all > 0) && (records || named) && (
        <p className="print:hidden">
          <Link href={`/inspections/${slug}/accuracy`}>
            {comments.all > 0
              ? `${counted(comments.all, "comment")} on accuracy, ${comments.unanswered === 0 ? "all answered" : `${comments.unanswered} not answered`}`
              : records
                ? "Comments on accuracy: none yet"
                : "Comment on the accuracy of this draft"}
          </Link>
        </p>
      )}
      {mergedInto && (
        <Notice title="It is a report that was here already">
          An inspector has merged this record into{" "}
          <Link href={`/inspections/${mergedInto.slug}`}>{mergedInto.title}</Link>: its findings stand there, with all
          that was done about them.
        </Notice>
      )}
      {takenBackOn && (
        <Notice title={`Taken back on ${longDate(takenBackOn)}`}>
          The import that recorded this report was taken back: nothing of it is in any count.
        </Notice>
      )}
      {unconfirmed.length > 0 && (
        <Notice>
          {counted(unconfirmed.length, "finding is", "findings are")} recorded by the force and not confirmed by the
          inspectorate.
        </Notice>
      )}
      <div className="two">
        <div className="stack-wide">
          <ForceJudgments inspection={inspection} grades={lists.grades} />
          <ForceFindings inspection={inspection} themes={lists.themes} drafts={drafts} />
          <EarlierCard inspection={inspection} records={records} />
          {text && (
            <Card title="The text held here">
              <Disclosure summary="Read the text">
                <PublishedText text={text} />
              </Disclosure>
            </Card>
          )}
        </div>
        <aside className="stack-wide">
          {drafts && <DraftWork slug={slug} empty={inspection.findings.length + inspection.judgments.length === 0} />}
          {records && unconfirmed.length > 0 && <ConfirmRecords slug={slug} unconfirmed={unconfirmed} />}
          {records && publishedOn !== null && inspection.recordedBy === "force" && !mergedInto && !takenBackOn && (
            <p className="print:hidden">
              <Link href={`/inspections/${slug}/records`}>
                Confirm one by one, or say that it is a report that is here already
              </Link>
            </p>
          )}
          <ResponsesCard
            responses={responses}
            published={publishedOn !== null}
            opens={mayDoSomewhere(actor, "respond to reports") ? `/responses/open?report=${slug}` : null}
            applies={records ? `/inspections/${slug}/applies` : null}
            today={today}
          />
          <ChallengesCard
            slug={slug}
            challenges={challenges}
            raises={publishedOn !== null && mayDoSomewhere(actor, "challenge the force")}
            today={today}
          />
          <InspectionFacts inspection={inspection} types={lists["inspection-types"]} />
        </aside>
      </div>
    </>
  );
}
