import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { listWaitingProposals, type WaitingProposal } from "@/lib/data/queries/proposals";
import { excerpt } from "@/lib/domain/excerpt";
import { VERIFICATION_METHODS } from "@/lib/domain/finding/finding";
import { isReference } from "@/lib/domain/written";
import { longDate, shortDate } from "@/lib/format/dates";
import { VERIFICATION_METHOD_LABELS } from "@/lib/format/labels";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { closeThese } from "./actions";

export const metadata: Metadata = { title: "Reported changes" };

/** References of this shape only, as the result of a press puts them into the address. */
const references = (given: string | string[] | undefined): string[] =>
  typeof given === "string" ? given.split(" ").filter(isReference) : [];

const WHAT: Record<WaitingProposal["what"], string> = {
  close: "Closed",
  "enter-engage": "Moved to Engage",
  "leave-engage": "Returned to Scan",
};
const PAGE: Record<"enter-engage" | "leave-engage", string> = {
  "enter-engage": "enter-engage",
  "leave-engage": "leave-engage",
};

const whereTo = ({ what, finding, force }: WaitingProposal): string =>
  what === "close" ? `/findings/${finding?.reference}/close` : `/forces/${force.slug}/${PAGE[what]}`;

/** May be confirmed together: a reported closure that leaves no recommendation open. */
const isPlain = ({ what, finding }: WaitingProposal) =>
  what === "close" && finding !== null && finding.openRecommendations === 0;

export default async function ProposalsPage({ searchParams }: PageProps<"/proposals">) {
  const actor = await requireAbility("return, close and reopen", "/proposals");
  const { today } = await whichDay();
  const { done, closed, left } = await searchParams;
  const flash = flashFor(done);
  const waiting = await listWaitingProposals(actor);
  const plain = waiting.filter(isPlain);
  return (
    <>
      {flash && <Flash title={flash.title}>{flash.next}</Flash>}
      {references(closed).length > 0 && (
        <Flash title={`Closed: ${references(closed).join(", ")}`}>Each by a decision of its own.</Flash>
      )}
      {references(left).length > 0 && (
        <Notice tone="warn" title={`Not closed: ${references(left).join(", ")}`}>
          Open each one to see why.
        </Notice>
      )}
      <PageHeader
        title="Reported changes"
        trail={[{ href: "/", label: "Your work" }]}
        below="What letters and spreadsheets say was closed or moved. Nothing of it counts until you decide it."
      />
      {waiting.length === 0 ? (
        <EmptyState title="Nothing waits for a decision">
          When somebody records a letter or imports a register, what it reports as closed stands here.
        </EmptyState>
      ) : (
        <Card>
          <DataTable
            caption="Reported changes, oldest first"
            hideCaption
            columns={[{ head: "Reported" }, { head: "Finding or force" }, { head: "Source" }, { head: "Decide" }]}
            rows={waiting.map((proposal) => ({
              key: proposal.id,
              cells: [
                <div key="reported" className="min-w-0">
                  {WHAT[proposal.what]}
                  {proposal.on && ` on ${shortDate(proposal.on)}`}
                </div>,
                <div key="subject" className="min-w-0">
                  {proposal.finding ? (
                    <Link href={`/findings/${proposal.finding.reference}`}>{proposal.finding.reference}</Link>
                  ) : (
                    proposal.force.name
                  )}
                  <span className="small quiet block">{proposal.force.name}</span>
                  <span className="published small block">{proposal.words}</span>
                </div>,
                <div key="source" className="min-w-0">
                  {proposal.source}
                  <span className="small quiet block">
                    {proposal.by}, {longDate(proposal.since)}
                  </span>
                </div>,
                <div key="decide" className="min-w-0">
                  <Link href={whereTo(proposal)}>{proposal.what === "close" ? "Close it" : "Decide it"}</Link>
                  <span className="block">
                    <Link href={`/proposals/${proposal.id}`}>
                      Decline<span className="sr-only"> what {proposal.source} reports</span>
                    </Link>
                  </span>
                </div>,
              ],
            }))}
          />
        </Card>
      )}
      {plain.length > 0 && (
        <Card
          title="Confirm several closures"
          intro="Each is closed as implemented by a decision of its own, on the day that is reported. Causes of concern with open recommendations are closed on their own page."
          screenOnly
        >
          <ActionForm
            action={closeThese}
            formKey={randomUUID()}
            submit="Close the findings chosen"
            weight="grave"
            busy="Closing…"
            fields={[
              {
                is: "boxes",
                name: "proposals",
                label: "Which",
                options: plain.map(({ id, finding, on, source }) => ({
                  value: id,
                  label: `${finding?.reference} · ${excerpt(finding?.text ?? "", 90)}`,
                  hint: `${on ? `on ${longDate(on)}` : "no day reported"}, ${source}`,
                })),
              },
              {
                is: "select",
                name: "method",
                label: "How it was verified",
                empty: "Choose",
                options: VERIFICATION_METHODS.map((method) => ({
                  value: method,
                  label: VERIFICATION_METHOD_LABELS[method],
                })),
              },
              { is: "date", name: "on", label: "Day for reports without one", value: today, latest: today },
              { is: "text", name: "note", label: "What the decisions rest on", rows: 3 },
            ]}
          />
        </Card>
      )}
    </>
  );
}
