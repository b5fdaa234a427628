import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryList } from "@/components/finding/history-list";
import { ResponseClock } from "@/components/response/response-clock";
import { ResponseDocumentShown } from "@/components/response/response-document";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Illustrative } from "@/components/ui/illustrative";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { whichDay } from "@/lib/data/demonstration";
import { findResponse } from "@/lib/data/queries/responses";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ResponseView } from "@/lib/domain/response/response";
import { latestOf } from "@/lib/domain/response/response";
import { longDate } from "@/lib/format/dates";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { toEntry } from "../../../history-entry";
import { placeOf, responseHref } from "../../place";
import { stepsOf } from "../../steps";

export const metadata: Metadata = { title: "Section 55 response" };

/** A draft of comments is typed into the form that can also give them. */
const FORM_OF: Readonly<Record<string, string>> = { "draft-comments": "give-comments" };

/** One response: its clock, its steps, what is published of it, and its history. */
export default async function ResponsePage({ params, searchParams }: PageProps<"/responses/[force]/[report]">) {
  const { force, report } = await params;
  const actor = await requireReader(`/responses/${encodeURIComponent(force)}/${encodeURIComponent(report)}`);
  const place = placeOf(force, report);
  const found = place && (await findResponse(actor, place));
  if (!place || !found) notFound();
  const { response, history } = found;
  const { today } = await whichDay();
  const { version, done } = await searchParams;
  const flash = await flashFor(done);
  const shown = response.publications.find(({ number }) => String(number) === version) ?? latestOf(response);
  const steps = stepsOf(actor, response, today);
  const next = steps.find(({ href, isDone }) => href !== null && !isDone);
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash && (
        <ForgetTyped person={actor.personId} form={`${FORM_OF[flash.code] ?? flash.code} ${force} ${report}`} />
      )}
      <PageHeader
        trail={[{ href: "/responses", label: "Responses" }]}
        above={`Section 55 response · ${response.body?.label ?? "policing body"} · ${response.force.name}`}
        title={response.report.title}
        published
        aside={
          shown && (
            <a href={`${responseHref(place)}/document?version=${shown.number}`} download>
              Word document
            </a>
          )
        }
      />
      <Standing response={response} today={today} />
      <div className="two">
        <div className="stack-wide">
          <Card title="Steps">
            <ol className="stack">
              {steps.map((step) => {
                const { title, says, href, button, isDone } = step;
                return (
                  <li key={title} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
                    <div className="min-w-0">
                      <b>{title}</b>
                      <span className="small quiet block">
                        {isDone && <span aria-hidden="true">✓ </span>}
                        {says}
                      </span>
                    </div>
                    {href && (
                      <span className={`print:hidden${isDone ? " max-[40rem]:-ml-3" : ""}`}>
                        <ButtonLink href={href} small weight={step === next ? "first" : isDone ? "quiet" : "plain"}>
                          {button}
                        </ButtonLink>
                      </span>
                    )}
                  </li>
                );
              })}
            </ol>
          </Card>
          {response.given.length > 0 && !shown && (
            <Card title="The chief officer’s comments">
              {response.given.map(({ words: said, on }) => (
                <div key={`${on} ${said}`} className="stack">
                  <p className="small quiet">
                    {words.response.document.given(on, response.invitation !== null && on > response.invitation.by)}
                  </p>
                  <p className="measure whitespace-pre-line">{said}</p>
                </div>
              ))}
            </Card>
          )}
          {shown && (
            <Card
              title={
                shown.number === 1 ? "The response as published" : `The response as corrected, version ${shown.number}`
              }
              id="document"
              aside={response.reference}
            >
              <ResponseDocumentShown document={shown.document} />
            </Card>
          )}
        </div>
        <aside className="stack-wide" aria-label="Facts and history">
          <FactsCard response={response} />
          {history.length > 0 && (
            <Card title="History">
              <HistoryList entries={history.map((event) => toEntry(event))} />
            </Card>
          )}
        </aside>
      </div>
    </>
  );
}

const Standing = ({ response, today }: { response: ResponseView; today: CalendarDate }) => {
  const { state, notRequired, lastDay, clock, report, body, openedFor } = response;
  const first = response.publications[0];
  return (
    <>
      {state === "awaited" && (
        <ResponseClock publishedOn={report.publishedOn} lastDay={lastDay} counts={clock} today={today} />
      )}
      {state === "published" && first && (
        <Notice tone="done" title={`Published ${longDate(first.on)} as ${response.reference}`}>
          {!clock
            ? words.response.noClock
            : first.on > lastDay
              ? `The last day was ${longDate(lastDay)}.`
              : `In time: the last day was ${longDate(lastDay)}.`}
        </Notice>
      )}
      {notRequired && (
        <Notice title={`No response is required, recorded ${longDate(notRequired.on)}`}>
          {words.response.notRequired[notRequired.because]}. {notRequired.why}
        </Notice>
      )}
      {body && body.name !== openedFor && state === "awaited" && (
        <Notice>
          It was opened for {openedFor}. {body.name} answers it now; what was written is kept.
        </Notice>
      )}
      {!body && <Notice tone="warn">No policing body oversees this force at present. What was written is kept.</Notice>}
    </>
  );
};

const FactsCard = ({ response }: { response: ResponseView }) => {
  const { report, body, lastDay, publications, sent, place } = response;
  return (
    <Card title="Facts">
      <SummaryList
        facts={[
          {
            term: "Report",
            value: (
              <>
                <Link href={`/inspections/${place.report}`}>{report.title}</Link>{" "}
                {response.illustrative && <Illustrative />}
              </>
            ),
          },
          { term: "Published", value: longDate(report.publishedOn) },
          ...(response.clock ? [{ term: "Last day", value: longDate(lastDay) }] : []),
          ...(body ? [{ term: "Policing body", value: body.name }] : []),
          ...publications.map(({ number, on }) => ({
            term: number === 1 ? "Response" : `Version ${number}`,
            value: (
              <a href={`${responseHref(place)}?version=${number}#document`}>
                {number === 1 ? "as first published" : "as corrected"}, {longDate(on)}
              </a>
            ),
          })),
          ...sent.map(({ recipient, number, on }) => ({
            term: `Sent to ${words.response.recipient[recipient]}`,
            value: `${longDate(on)}${number > 1 ? `, version ${number}` : ""}`,
          })),
        ]}
      />
    </Card>
  );
};
