import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FindingTable } from "@/components/finding/finding-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findDecisions } from "@/lib/data/queries/decisions";
import type { FirstOf } from "@/lib/domain/first-of";
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
        {submissions.all > 0 && (
          <Card
            title={`${counted(submissions.all, "submission")} to sign off`}
            intro={`A coordinator can submit each once it is signed off. Whoever edits a draft afterwards takes the sign-off away.${moreOf(submissions)}`}
          >
            <ul className="entries">
              {submissions.first.map((draft) => (
                <SignOff key={draft.reference} draft={draft} today={today} />
              ))}
            </ul>
          </Card>
        )}
        <Card
          title={dates.all === 0 ? "Dates to decide" : `${counted(dates.all, "date")} to decide`}
          intro={moreOf(dates).trim() || undefined}
        >
          {dates.all === 0 ? (
            <EmptyState title="No date waits for you">
              A second move of a target date, or any move under a cause of concern that you sponsor, stands here when
              somebody asks for it.
            </EmptyState>
          ) : (
            <ul className="entries">
              {dates.first.map((asked) => (
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

/** What is said where there are more than the page holds. */
const moreOf = ({ all, first }: FirstOf<unknown>) =>
  all > first.length ? ` The ${first.length} that have waited longest; more come when these are decided.` : "";
