import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Illustrative } from "@/components/ui/illustrative";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type CommentView, findAccuracy } from "@/lib/data/queries/accuracy";
import { may } from "@/lib/domain/policy";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { accuracyAnswerFields, accuracyFields } from "@/lib/forms/accuracy";
import { requireReader } from "@/lib/web/actor";
import { answersForm } from "@/lib/web/answers-form";
import { flashFor } from "@/lib/web/flash";
import { titledByInspection } from "../../../titles";
import { answerAccuracy, commentOnAccuracy } from "../actions";
import { draftTrail } from "../draft";

export const generateMetadata = titledByInspection("Comments on accuracy");

export default async function AccuracyPage({ params, searchParams }: PageProps<"/inspections/[slug]/accuracy">) {
  const { slug } = await params;
  const actor = await requireReader(`/inspections/${slug}/accuracy`);
  const found = await findAccuracy(actor, slug);
  const answers = may(actor, "record and publish inspections", { on: "register" });
  if (!found || !(answers || found.inspection.named)) notFound();
  const { inspection, comments } = found;
  const mayComment = inspection.publishedOn === null && may(actor, "comment on a draft", { on: "register" });
  const open = mayComment || (!answers && (await answersForm()));
  const flash = await flashFor((await searchParams).done);
  return (
    <>
      {flash && <Flash title={flash.title}>{flash.next}</Flash>}
      <PageHeader
        title="Comments on accuracy"
        trail={draftTrail(inspection)}
        below="Before publication the people whom an inspector has named say what is not so in the draft. A comment changes nothing by itself; the inspectorate answers each."
      />
      {inspection.publishedOn !== null && (
        <Notice>Published on {longDate(inspection.publishedOn)}: comments were on the draft before that.</Notice>
      )}
      {open && (
        <Card title="Comment on the draft">
          <ActionForm
            action={commentOnAccuracy.bind(null, slug)}
            formKey={randomUUID()}
            submit="Send this comment"
            fields={accuracyFields(inspection.findings.filter(({ reference }) => reference === null))}
          />
        </Card>
      )}
      <Card title="Comments" aside={comments.length > 0 && counted(comments.length, "comment")}>
        {comments.length > 0 ? (
          <ul className="entries">
            {comments.map((comment) => (
              <li key={comment.id} className="entry stack">
                <Comment comment={comment} forces={inspection.forces.length} />
                {answers && comment.answer === null && (
                  <ActionForm
                    action={answerAccuracy.bind(null, slug)}
                    formKey={randomUUID()}
                    submit="Answer this comment"
                    weight="plain"
                    fields={accuracyAnswerFields(comment.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState title="None so far">
            {answers ? "Named readers comment here, each on the facts about their own force." : "Nobody has commented."}
          </EmptyState>
        )}
      </Card>
    </>
  );
}

const Comment = ({ comment, forces }: { comment: CommentView; forces: number }) => {
  const { about, says, by, on, force, answer, changed, answeredOn, answeredBy, illustrative } = comment;
  return (
    <>
      <h3>
        {about === null ? "On the report as a whole" : "On a finding"}, {longDate(on)}{" "}
        {illustrative && <Illustrative />}
      </h3>
      {about !== null && <p className="published whitespace-pre-line">{about}</p>}
      <p className="whitespace-pre-line">{says}</p>
      <p className="small quiet">
        {by}
        {forces > 1 && `, of ${force}`}
      </p>
      {answer !== null && answeredOn ? (
        <>
          <p className="whitespace-pre-line">
            <b>{changed ? "The draft was changed." : "The draft stays as it was."}</b> {answer}
          </p>
          <p className="small quiet">
            {answeredBy}, {longDate(answeredOn)}
          </p>
        </>
      ) : (
        <p className="small quiet">The inspectorate has not answered yet.</p>
      )}
    </>
  );
};
