import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindingTable } from "@/components/finding/finding-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { DECISIONS_SHOWN, findDecisions } from "@/lib/data/queries/decisions";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { toRow } from "../findings/row";
import { DateDecision } from "./date-decision";
import { SignOff } from "./sign-off";

export const metadata: Metadata = { title: "Decisions" };

/** What waits for a chief officer, each decided where it stands; and the causes of concern that they answer for. */
export default async function DecisionsPage({ searchParams }: PageProps<"/decisions">) {
  const actor = await requireReader("/decisions");
  if (!mayDoSomewhere(actor, "approve a second move that its sponsor asked for")) notFound();
  const { today } = await whichDay();
  const flash = await flashFor((await searchParams).done);
  const { submissions, dates, causes } = await findDecisions(actor, today);
  return (
    <>
      {flash && (
        <Flash title={flash.title} putRight={flash.putRight}>
          {flash.next}
          <ForgetTyped person={actor.personId} form="decisions" />
        </Flash>
      )}
      <PageHeader
        title="Decisions"
        trail={[{ href: "/", label: "Your work" }]}
        below="What waits for you as a sponsor, or because no sponsor can decide it. Each is decided here, and its history says so."
      />
      <div className="stack-wide">
        {submissions.length > 0 && (
          <Card
            title={`${counted(submissions.length, "submission")} to sign off`}
            intro="A coordinator can submit each once it is signed off. Whoever edits a draft afterwards takes the sign-off away."
          >
            <ul className="entries">
              {submissions.map((draft) => (
                <SignOff key={draft.reference} draft={draft} today={today} />
              ))}
            </ul>
          </Card>
        )}
        <Card
          title={dates.length === 0 ? "Dates to decide" : `${counted(dates.length, "date")} to decide`}
          intro={
            dates.length === DECISIONS_SHOWN ? "The longest waiting; more come when these are decided." : undefined
          }
        >
          {dates.length === 0 ? (
            <EmptyState title="No date waits for you">
              A second move of a target date, or any move under a cause of concern that you sponsor, stands here when
              somebody asks for it.
            </EmptyState>
          ) : (
            <ul className="entries">
              {dates.map((asked) => (
                <DateDecision key={asked.reference} asked={asked} person={actor.personId} today={today} />
              ))}
            </ul>
          )}
        </Card>
        {causes.length === 0 ? (
          <Card title="Causes of concern that you sponsor">
            <EmptyState title="You sponsor no open cause of concern">
              A force coordinator names the sponsor of each.
            </EmptyState>
          </Card>
        ) : (
          <section className="stack">
            <h2>{counted(causes.length, "cause")} of concern that you sponsor</h2>
            <FindingTable
              rows={causes.map((cause) => toRow(cause, [], false))}
              today={today}
              caption="Causes of concern that you sponsor"
            />
          </section>
        )}
      </div>
    </>
  );
}
