import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Source } from "@/components/ui/linked";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PublishedText } from "@/components/ui/published";
import { findProposal } from "@/lib/data/queries/proposals";
import { isId } from "@/lib/domain/written";
import { DECLINE_FIELDS } from "@/lib/forms/proposal";

import { requireAbility } from "@/lib/web/actor";
import { wordRefusal } from "@/lib/words/word-refusal";
import { decline } from "../actions";

export const metadata: Metadata = { title: "Decline a reported change" };

export default async function DeclineProposalPage({ params }: PageProps<"/proposals/[id]">) {
  const { id } = await params;
  const actor = await requireAbility("return, close and reopen", `/proposals/${id}`);
  const proposal = isId(id) ? await findProposal(actor, id) : null;
  if (!proposal) notFound();
  return (
    <>
      <PageHeader
        title="Decline a reported change"
        trail={[{ href: "/proposals", label: "Reported changes" }]}
        below={
          <>
            {proposal.finding?.reference ?? proposal.force.name}, as reported in{" "}
            <Source source={proposal.source} address={proposal.address} />
          </>
        }
      />
      <PublishedText text={proposal.words} />
      {proposal.decided ? (
        <Notice>{wordRefusal({ why: "proposal-decided", ...proposal.decided }).text}</Notice>
      ) : (
        <ActionForm
          action={decline.bind(null, id)}
          formKey={randomUUID()}
          submit="Decline it"
          fields={DECLINE_FIELDS}
        />
      )}
    </>
  );
}
