import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { listWaitingProposals, MOST_REPORTED } from "@/lib/data/queries/proposals";
import { isId, isSlug } from "@/lib/domain/written";
import { findClosing } from "@/lib/usecases/close-together";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { CloseForm } from "../desk/close-form";
import { reportedGroups } from "../desk/tick-groups";
import { WhatWasClosed } from "../desk/what-was-closed";
import { SettledChanges } from "./settled-changes";

export const metadata: Metadata = { title: "Reported changes" };

export default async function ProposalsPage({ searchParams }: PageProps<"/proposals">) {
  const actor = await requireAbility("return, close and reopen", "/proposals");
  const { today } = await whichDay();
  const { done, closing, force, after: asked } = await searchParams;
  const flash = await flashFor(done);
  const answer = isId(closing) ? await findClosing(actor, closing) : null;
  const after = isId(asked) ? asked : null;
  const waiting = await listWaitingProposals(actor, isSlug(force) ? force : null, { after });
  const last = waiting.length === MOST_REPORTED ? waiting.at(-1)?.id : undefined;
  const href = (behind?: string) =>
    `/proposals?${new URLSearchParams({ ...(isSlug(force) && { force }), ...(behind && { after: behind }) })}`.replace(
      /\?$/,
      "",
    );
  const groups = reportedGroups(waiting, today);
  const settled = waiting.filter((one) => one.settled);
  return (
    <>
      {flash && <Flash {...flash} />}
      {answer && <WhatWasClosed answer={answer} />}
      <PageHeader
        title="Reported changes"
        trail={[{ href: "/", label: "Your work" }]}
        below="What letters and spreadsheets say was closed or moved. Nothing of it counts until you decide it: one by one, or several closures at once, each by a decision of its own."
        aside={
          waiting.length > 0 && (
            <Downloads
              what="reported changes"
              path="/downloads/proposals"
              parameters={isSlug(force) ? `force=${force}` : ""}
            />
          )
        }
      />
      {waiting.length === 0 && (
        <EmptyState title="Nothing waits for a decision">
          When somebody records a letter or imports a register, what it reports as closed stands here.
        </EmptyState>
      )}
      {groups.length > 0 && (
        <Card>
          <CloseForm at="reported" groups={groups} answer={answer} today={today} />
        </Card>
      )}
      {settled.length > 0 && <SettledChanges settled={settled} />}
      {(after || last) && (
        <nav className="pages" aria-label="Pages of reported changes">
          <span className="quiet">What waits longest first, {MOST_REPORTED} a page</span>
          <span className="flex gap-4">
            {after && <Link href={href()}>What waits longest</Link>}
            {last && (
              <Link href={href(last)} rel="next">
                Next
              </Link>
            )}
          </span>
        </nav>
      )}
    </>
  );
}
