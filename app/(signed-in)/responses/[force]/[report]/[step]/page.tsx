import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { ResponseClock } from "@/components/response/response-clock";
import { ResponseDocumentShown } from "@/components/response/response-document";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findResponse } from "@/lib/data/queries/responses";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { barsResponse, notReady, responseRow } from "@/lib/domain/response/commands";
import { composed } from "@/lib/domain/response/compose";
import type { ResponseView } from "@/lib/domain/response/response";
import { latestOf } from "@/lib/domain/response/response";
import type { FieldSpec } from "@/lib/forms/field-spec";
import * as forms from "@/lib/forms/response";
import { ageOf } from "@/lib/usecases/run-response-command";
import { requireReader } from "@/lib/web/actor";
import { answersForm } from "@/lib/web/answers-form";
import { wordRefusal } from "@/lib/words/word-refusal";
import { words } from "@/lib/words/words";
import { isResponseStep, placeOf, type ResponseStep, responseHref } from "../../../place";
import { COMMAND_OF } from "../../../step-commands";
import { takeStep } from "./actions";

export const metadata: Metadata = { title: "Section 55 response" };

const SAYS: Record<ResponseStep, { readonly submit: string; readonly means: string }> = {
  invite: {
    submit: "Send the invitation",
    means: "The force’s coordinators see it on their work page, with the day. The inspectorate does not see it.",
  },
  comments: {
    submit: "Save the comments",
    means:
      "Given comments are published word for word with the response. A draft is read by coordinators and chief officers of the force alone.",
  },
  write: {
    submit: "Save what is written",
    means:
      "Read by your office alone until it is published. Two people can write one after the other: who has the older page is told.",
  },
  answers: {
    submit: "Save the answers",
    means:
      "For each recommendation the action that is taken or proposed, or why there is none (section 55(5B)). Saved as far as it is written.",
  },
  publish: {
    submit: "Publish this response",
    means:
      "What you see here is what is published, and it is frozen from then on: a mistake is put right by a corrected version with a notice.",
  },
  sent: {
    submit: "Record it as sent",
    means:
      "A copy of what was published goes to the Home Secretary and to the inspectorate (section 55(7)). This records it; it sends nothing.",
  },
  "not-required": {
    submit: "Record that none is required",
    means: "All three sides read it, with its reason. What was written is kept.",
  },
  required: {
    submit: "Require the response",
    means: "The response is awaited again. Its clock has gone on meanwhile.",
  },
};

/** One step of a response, on a page of its own. */
export default async function ResponseStepPage({ params }: PageProps<"/responses/[force]/[report]/[step]">) {
  const { force, report, step } = await params;
  if (!isResponseStep(step)) notFound();
  const actor = await requireReader(`/responses/${encodeURIComponent(force)}/${encodeURIComponent(report)}/${step}`);
  const place = placeOf(force, report);
  const found = place && (await findResponse(actor, place));
  if (!place || !found) notFound();
  const { response } = found;
  const { today } = await whichDay();
  const command = COMMAND_OF[step];
  const barred = barsResponse(actor, response, command) ?? stopOf(step, response, today);
  const { age } = responseRow(command);
  const showsForm = !barred || (await answersForm());
  const { submit, means } = SAYS[step];
  const isCorrection = step === "publish" && latestOf(response) !== null;
  return (
    <>
      <PageHeader
        title={isCorrection ? "Preview and publish a correction" : words.response.commands[command].title}
        above={`Section 55 response · ${response.report.title}`}
        trail={[
          { href: "/responses", label: "Responses" },
          { href: responseHref(place), label: response.report.title },
        ]}
        below={means}
      />
      {response.state === "awaited" && (
        <ResponseClock
          publishedOn={response.report.publishedOn}
          lastDay={response.lastDay}
          counts={response.clock}
          today={today}
        />
      )}
      {barred && (
        <Notice tone="warn" title="Not possible now">
          {wordRefusal(barred, command).text}
        </Notice>
      )}
      {step === "publish" && mayPreview(actor, response) && <Preview response={response} today={today} />}
      {showsForm && (
        <ActionForm
          action={takeStep.bind(null, force, report, step)}
          fields={fieldsOf(step, response, today)}
          submit={isCorrection ? "Publish this correction" : submit}
          weight={step === "publish" || step === "not-required" ? "grave" : "first"}
          formKey={randomUUID()}
          {...(age && { version: ageOf(response, age) })}
          keep={{ person: actor.personId, form: `${command} ${force} ${report}` }}
        />
      )}
      <p>
        <Link href={responseHref(place)}>Go back without saving</Link>
      </p>
    </>
  );
}

/** What would be refused whatever is typed. */
function stopOf(step: ResponseStep, response: ResponseView, today: CalendarDate) {
  if (step === "publish") return notReady(response, today);
  if (step === "comments" && !response.invitation) return { why: "comments-not-invited" } as const;
  const [first] = response.given;
  return step === "invite" && first ? ({ why: "comments-given-already", on: first.on } as const) : null;
}

const mayPreview = (actor: Actor, response: ResponseView) =>
  response.body !== null && barsResponse(actor, response, "publish-response") === null;

const Preview = ({ response, today }: { response: ResponseView; today: CalendarDate }) => {
  const { body, illustrative, place } = response;
  if (!body) return null;
  const document = composed(response, body, { on: today, signs: "holder", notice: null }, illustrative);
  return (
    <Card
      title="Preview"
      aside={
        <a href={`${responseHref(place)}/document?version=preview`} download>
          Word document of the preview
        </a>
      }
    >
      <ResponseDocumentShown document={document} />
    </Card>
  );
};

function fieldsOf(step: ResponseStep, response: ResponseView, today: CalendarDate): readonly FieldSpec[] {
  const label = response.body?.label ?? "policing body";
  switch (step) {
    case "invite":
      return forms.inviteFields(response, today);
    case "comments":
      return forms.commentsFields(response, label);
    case "write":
      return forms.writeFields(response, label);
    case "answers":
      return forms.answersFields(response);
    case "publish":
      return forms.publishFields(response, today);
    case "sent":
      return forms.sentFields(response, today);
    case "not-required":
      return forms.notRequiredFields;
    case "required":
      return forms.requiredFields;
  }
}
