import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Illustrative } from "@/components/ui/illustrative";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { whichDay } from "@/lib/data/demonstration";
import { findRevisit, type RevisitView } from "@/lib/data/queries/revisits";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { closableKey } from "@/lib/domain/closure/closable";
import { excerpt } from "@/lib/domain/excerpt";
import { barsRevisit } from "@/lib/domain/revisit/commands";
import { isRevisitOverdue } from "@/lib/domain/revisit/revisit";
import { isId } from "@/lib/domain/written";
import { countDays, longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { counted } from "@/lib/format/lists";
import type { TickGroup } from "@/lib/forms/field-spec";
import { DROP_REVISIT_FIELDS, recordRevisitFields, tellRevisitFields } from "@/lib/forms/revisit";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { CloseForm } from "../../desk/close-form";
import { drop, record, tell } from "./actions";

export const metadata: Metadata = { title: "A revisit" };

const say = words.revisit;

/** One revisit: when, how and of what; for inspectors what comes next of it, and which of its findings are closed on it. */
export default async function RevisitPage({ params, searchParams }: PageProps<"/revisits/[id]">) {
  const { id } = await params;
  const actor = await requireReader(`/revisits/${encodeURIComponent(id)}`);
  const revisit = isId(id) ? await findRevisit(actor, id) : null;
  if (!revisit) notFound();
  const { today } = await whichDay();
  const flash = await flashFor((await searchParams).done);
  const may = (name: Parameters<typeof barsRevisit>[2]) => barsRevisit(actor, revisit, name) === null;
  const { force, plannedFrom, plannedTo, state, doneTo } = revisit;
  const decides = actor.role === "inspector" && (state === "done" || state === "told");
  const groups = decides ? toClose(revisit, today) : [];
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash && (
        <ForgetTyped
          person={actor.personId}
          form={flash.code === "plan-revisit" ? "plan-revisit" : `${flash.code} ${id}`}
        />
      )}
      <PageHeader
        title={`Revisit, ${say.window(plannedFrom, plannedTo)}`}
        above={force.name}
        trail={[
          { href: "/forces", label: "Forces" },
          { href: `/forces/${force.slug}`, label: force.name },
        ]}
        below={
          <>
            {capital(say.state[state])} {revisit.illustrative && <Illustrative />}
            {isRevisitOverdue(revisit, today) && (
              <b className="overdue"> Overdue by {countDays(daysBetween(plannedTo, today))}</b>
            )}
          </>
        }
      />
      <Facts revisit={revisit} />
      {state === "planned" && (
        <p className="print:hidden">
          <Link href={`/forces/${force.slug}/before-they-come`}>
            Before they come: what was found, and what still shows it
          </Link>
        </p>
      )}
      {may("record-revisit") && (
        <Card title="Record the revisit" screenOnly>
          <ActionForm
            action={record.bind(null, id)}
            fields={recordRevisitFields(revisit.findings, { from: plannedFrom, to: plannedTo }, today)}
            submit="Record the revisit"
            formKey={randomUUID()}
            keep={{ person: actor.personId, form: `record-revisit ${id}` }}
          />
        </Card>
      )}
      {may("tell-revisit") && (
        <Card title="Record the letter" screenOnly>
          <ActionForm
            action={tell.bind(null, id)}
            fields={tellRevisitFields(today, doneTo)}
            submit="Record the letter"
            formKey={randomUUID()}
            keep={{ person: actor.personId, form: `tell-revisit ${id}` }}
          />
        </Card>
      )}
      {groups.length > 0 && (
        <Card
          title="Close on this revisit"
          intro="Those ticked are closed, each by a decision of its own; the others stay open. No closing is dated before the visit."
          screenOnly
        >
          <CloseForm
            at="desk"
            groups={groups}
            answer={null}
            today={today}
            method="revisit"
            letter={revisit.letter}
            letterReference={revisit.letterReference}
          />
        </Card>
      )}
      {may("drop-revisit") && (
        <div className="print:hidden">
          <Disclosure summary="Drop this revisit">
            <ActionForm
              action={drop.bind(null, id)}
              fields={DROP_REVISIT_FIELDS}
              submit="Drop the revisit"
              weight="grave"
              formKey={randomUUID()}
            />
          </Disclosure>
        </div>
      )}
    </>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const Facts = ({ revisit }: { revisit: RevisitView }) => {
  const { scope, method, on, by, doneFrom, doneTo, letter, letterReference, letterOn, droppedWhy } = revisit;
  return (
    <Card>
      <SummaryList
        wide
        facts={[
          { term: "Scope", value: <p className="whitespace-pre-line">{scope}</p> },
          { term: "How", value: words.closure.method[method] },
          { term: "Planned by", value: `${by}, ${longDate(on)}` },
          ...(doneFrom && doneTo ? [{ term: "Visited", value: say.window(doneFrom, doneTo) }] : []),
          ...(letterReference
            ? [
                {
                  term: "Letter",
                  value: (
                    <>
                      {letter ? (
                        <a href={letter} rel="noreferrer">
                          {letterReference}
                        </a>
                      ) : (
                        letterReference
                      )}
                      {letterOn && `, ${longDate(letterOn)}`}
                    </>
                  ),
                },
              ]
            : []),
          ...(droppedWhy ? [{ term: "Dropped", value: droppedWhy }] : []),
          { term: counted(revisit.findings.length, "finding"), value: <Findings revisit={revisit} /> },
        ]}
      />
    </Card>
  );
};

const Findings = ({ revisit: { findings, notes } }: { revisit: RevisitView }) => (
  <ul className="entries">
    {findings.map(({ id, reference, text, status, shared }) => {
      const noted = notes.find(({ findingId }) => findingId === id);
      const seen = shared.filter((one) => noted?.seen.includes(one.id));
      return (
        <li key={id} className="entry">
          <Link href={`/findings/${reference}`}>{reference}</Link>{" "}
          <span className="published">{excerpt(text, 160)}</span>
          {status === "closed" && <span className="small quiet"> closed</span>}
          {noted && <p className="whitespace-pre-line">{noted.note}</p>}
          {seen.length > 0 && (
            <p className="small quiet">
              Seen:{" "}
              {seen.map((one, at) => (
                <span key={one.id}>
                  {at > 0 && ", "}
                  <Link href={`/evidence/${one.id}`}>{one.title}</Link>
                </span>
              ))}
            </p>
          )}
        </li>
      );
    })}
  </ul>
);

/** Its findings that are not closed yet, to be ticked; those that were not looked at stand there without a tick. */
function toClose({ findings, notes, method }: RevisitView, today: CalendarDate): readonly TickGroup[] {
  const open = findings.filter(({ status }) => status !== "closed");
  if (open.length === 0) return [];
  const rows = open.map(({ id, reference, text, version, openRecommendations }) => {
    const noted = notes.find(({ findingId }) => findingId === id);
    const plain = noted && openRecommendations === 0;
    return {
      value: plain ? closableKey({ what: "finding", reference, version }) : null,
      label: reference,
      href: `/findings/${reference}`,
      text: excerpt(text, 110),
      notes: [
        noted ? excerpt(noted.note, 200) : "not looked at",
        ...(openRecommendations > 0
          ? [`${counted(openRecommendations, "recommendation")} open: closed on its own page`]
          : []),
      ],
      since: "",
      links: [{ label: "Decide", about: reference, href: `/findings/${reference}/close` }],
    };
  });
  return [
    { label: "Revisited", href: null, note: `${inSentence(words.closure.method[method])}, ${longDate(today)}`, rows },
  ];
}
