import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DirectionStanding } from "@/components/direction/direction-list";
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
import { type DirectionView, findDirection } from "@/lib/data/queries/monitoring";
import { barsEnding } from "@/lib/domain/direction/commands";
import { excerpt } from "@/lib/domain/excerpt";
import { isId } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { complyDirectionFields, withdrawDirectionFields } from "@/lib/forms/direction";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { comply, withdraw } from "./actions";

export const metadata: Metadata = { title: "A direction" };

/** One direction: by whom, about which findings, due when and complied with or not; for inspectors, what ends it. */
export default async function DirectionPage({ params, searchParams }: PageProps<"/directions/[id]">) {
  const { id } = await params;
  const actor = await requireReader(`/directions/${encodeURIComponent(id)}`);
  const direction = isId(id) ? await findDirection(actor, id) : null;
  if (!direction) notFound();
  const { today } = await whichDay();
  const flash = await flashFor((await searchParams).done);
  const { force, issuedBy, on } = direction;
  const ends = barsEnding(actor, direction) === null;
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash && <ForgetTyped person={actor.personId} form={flash.code} />}
      <PageHeader
        title={`Direction of ${longDate(on)}`}
        above={`${issuedBy} to ${force.name}`}
        trail={[
          { href: "/forces", label: "Forces" },
          { href: `/forces/${force.slug}`, label: force.name },
          { href: `/forces/${force.slug}/monitoring`, label: "Monitoring" },
        ]}
        below={
          <>
            <DirectionStanding direction={direction} today={today} /> {direction.illustrative && <Illustrative />}
          </>
        }
      />
      <Facts direction={direction} />
      {ends && (
        <Card title={words.direction.commands["comply-direction"].title} screenOnly>
          <ActionForm
            action={comply.bind(null, id)}
            fields={complyDirectionFields(on, today)}
            submit="It is complied with"
            formKey={randomUUID()}
          />
        </Card>
      )}
      {ends && (
        <div className="print:hidden">
          <Disclosure summary={words.direction.commands["withdraw-direction"].title}>
            <ActionForm
              action={withdraw.bind(null, id)}
              fields={withdrawDirectionFields(on, today)}
              submit="Withdraw the direction"
              weight="grave"
              formKey={randomUUID()}
            />
          </Disclosure>
        </div>
      )}
    </>
  );
}

const Facts = ({ direction }: { direction: DirectionView }) => {
  const { directs, dueOn, letter, findings, endedNote, endedBy, endedOn, state, by } = direction;
  return (
    <Card>
      <SummaryList
        wide
        facts={[
          { term: "Directs", value: <p className="published whitespace-pre-line">{directs}</p> },
          { term: "Due by", value: dueOn ? longDate(dueOn) : <span className="quiet">no day was given</span> },
          ...(letter
            ? [
                {
                  term: "Published",
                  value: (
                    <a href={letter} rel="noreferrer">
                      The direction
                    </a>
                  ),
                },
              ]
            : []),
          {
            term: `About ${counted(findings.length, "finding")}`,
            value: (
              <ul className="entries">
                {findings.map(({ id, reference, text, status, unansweredSince }) => (
                  <li key={id} className="entry">
                    <Link href={`/findings/${reference}`}>{reference}</Link>{" "}
                    <span className="published">{excerpt(text, 160)}</span>
                    <span className="small quiet block">
                      {unansweredSince
                        ? `Unanswered since ${longDate(unansweredSince)}`
                        : status === "closed"
                          ? "Closed"
                          : "A submission is with the inspectorate"}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          },
          ...(endedNote && endedOn
            ? [
                {
                  term: state === "complied" ? "What shows it" : "Why withdrawn",
                  value: (
                    <>
                      <p className="whitespace-pre-line">{endedNote}</p>
                      <p className="small quiet">
                        {endedBy}, {longDate(endedOn)}
                      </p>
                    </>
                  ),
                },
              ]
            : []),
          { term: "Recorded by", value: by },
        ]}
      />
    </Card>
  );
};
