import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { listWaitingProposals, type ProposalView } from "@/lib/data/queries/proposals";
import { isId } from "@/lib/domain/written";
import { counted, joined } from "@/lib/format/lists";
import { closeProposedFields } from "@/lib/forms/proposal";

import { type ClosingAnswer, findClosing } from "@/lib/usecases/decide-proposals";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { wordRefusal } from "@/lib/words/word-refusal";
import { closeThese } from "./actions";
import { WaitingChanges } from "./waiting-changes";

export const metadata: Metadata = { title: "Reported changes" };

/** May be confirmed together: a reported closure that leaves no recommendation open. */
const isPlain = ({ what, finding, settled }: ProposalView) =>
  what === "close" && finding !== null && !settled && finding.openRecommendations === 0;

export default async function ProposalsPage({ searchParams }: PageProps<"/proposals">) {
  const actor = await requireAbility("return, close and reopen", "/proposals");
  const { today } = await whichDay();
  const { done, closing } = await searchParams;
  const flash = await flashFor(done);
  const answer = isId(closing) ? await findClosing(actor, closing) : null;
  const waiting = await listWaitingProposals(actor);
  const plain = waiting.filter(isPlain);
  const left = answer?.results.filter(({ refusal }) => refusal !== null) ?? [];
  // What was typed comes back for those that were not closed.
  const again = left.length > 0 ? answer?.typed : undefined;
  return (
    <>
      {flash && <Flash title={flash.title}>{flash.next}</Flash>}
      {answer && <WhatWasClosed answer={answer} />}
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
          <WaitingChanges waiting={waiting} />
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
            fields={closeProposedFields(
              plain,
              left.map(({ proposalId }) => proposalId),
              again,
              today,
            )}
          />
        </Card>
      )}
    </>
  );
}

/** What became of each closure that was confirmed in one press: those not closed each with the reason. */
const WhatWasClosed = ({ answer: { results } }: { answer: ClosingAnswer }) => {
  const closed = results.filter(({ refusal }) => refusal === null);
  return (
    <>
      {closed.length > 0 && (
        <Flash title={`Closed: ${joined(closed.map(({ reference }) => reference))}`}>
          Each by a decision of its own.
        </Flash>
      )}
      {closed.length < results.length && (
        <Notice tone="warn" title={`${counted(results.length - closed.length, "finding")} not closed`}>
          <ul>
            {results.map(
              ({ reference, refusal }) =>
                refusal && (
                  <li key={reference}>
                    <Link href={`/findings/${reference}`}>{reference}</Link>: {wordRefusal(refusal, "close").text}
                  </li>
                ),
            )}
          </ul>
        </Notice>
      )}
    </>
  );
};
