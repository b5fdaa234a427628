import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { DeadlineWords } from "@/components/finding/deadline-words";
import { ActionForm } from "@/components/form/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findDraftToPublish } from "@/lib/data/queries/draft-to-publish";
import { findLists } from "@/lib/data/queries/lists";
import { isBeforePublication } from "@/lib/domain/finding/deadline";
import { mayBeEmpty } from "@/lib/domain/inspection/inspection";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { bareCauses, publicationFields } from "@/lib/forms/publication";
import { requireAbility } from "@/lib/web/actor";
import { titledByInspection } from "../../../titles";
import { publish } from "../actions";
import { draftTrail, isOver } from "../draft";
import { WhatIsPublished } from "./what-is-published";

export const generateMetadata = titledByInspection("Publish");

const MEANS =
  "Every finding gets its reference and is seen by its force and policing body from then on. Publication is for good: afterwards the record is corrected, never taken back.";

export default async function PublishPage({ params }: PageProps<"/inspections/[slug]/publish">) {
  const { slug } = await params;
  const actor = await requireAbility("record and publish inspections", `/inspections/${slug}/publish`);
  const { today } = await whichDay();
  const draft = await findDraftToPublish(actor, slug, today);
  if (!draft || (await isOver(draft.inspection))) notFound();
  const { inspection } = draft;
  const empty =
    inspection.findings.length + inspection.judgments.length + inspection.reassessed.length === 0 &&
    !mayBeEmpty(inspection.type);
  const bare = bareCauses(inspection);
  const early = inspection.findings.filter(({ deadline }) => isBeforePublication(deadline, draft.day));
  return (
    <>
      <PageHeader
        title="Check and publish"
        above={inspection.title}
        trail={draftTrail(inspection)}
        below={!empty && MEANS}
      />
      {inspection.publishedOn === null && <WhatIsPublished draft={draft} lists={await findLists(actor)} />}
      {bare.length > 0 && (
        <Notice tone="warn" title="A cause of concern always has at least one recommendation">
          <ul className="mt-1">
            {bare.map(({ id, text }) => (
              <li key={id}>
                <span className="published">{text}</span>: none yet.
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {inspection.comments.unanswered > 0 && (
        <Notice tone="warn" title="Comments on accuracy wait for an answer">
          <Link href={`/inspections/${slug}/accuracy`}>
            Read and answer {counted(inspection.comments.unanswered, "comment")}
          </Link>
          , or confirm below that you publish without.
        </Notice>
      )}
      {early.length > 0 && (
        <Notice tone="warn" title={`A deadline is before the day of publication, if that is ${longDate(draft.day)}`}>
          <ul className="mt-1">
            {early.map(({ id, text, deadline }) => (
              <li key={id}>
                <Link href={`/inspections/${slug}/findings/${id}`} className="published">
                  {text}
                </Link>
                : <DeadlineWords deadline={deadline} publishedOn={null} />.
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {empty ? (
        <EmptyState title="There is nothing to publish yet">Add a finding or a judgment first.</EmptyState>
      ) : (
        <section className="stack">
          <h2>Publish it</h2>
          <ActionForm
            action={publish.bind(null, slug)}
            formKey={randomUUID()}
            version={inspection.version}
            submit="Publish this inspection"
            confirms={MEANS}
            busy="Publishing…"
            fields={publicationFields(draft, today)}
          />
        </section>
      )}
    </>
  );
}
