import Link from "next/link";
import { PressForm } from "@/components/report/press-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Source } from "@/components/ui/linked";
import type { ProposalView } from "@/lib/data/queries/proposals";
import { longDate, shortDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { takeOff } from "./actions";

/** The page that decides a change; it shows what was reported, and begins with that. */
const whereTo = ({ id, what, finding, force }: ProposalView): string =>
  `${what === "close" ? `/findings/${finding?.reference}/close` : `/forces/${force.slug}/${what}`}?reported=${id}`;

/** What waits for a decision, oldest first. */
export const WaitingChanges = ({ waiting }: { waiting: readonly ProposalView[] }) => (
  <DataTable
    caption="Reported changes, oldest first"
    hideCaption
    columns={[{ head: "Reported" }, { head: "Finding or force" }, { head: "Source" }, { head: "Decide" }]}
    rows={waiting.map((proposal) => ({
      key: proposal.id,
      cells: [
        <div key="reported" className="min-w-0">
          {words.proposal.reported[proposal.what]}
          {proposal.on && ` on ${shortDate(proposal.on)}`}
        </div>,
        <Subject key="subject" proposal={proposal} />,
        <div key="source" className="min-w-0">
          <Source source={proposal.source} address={proposal.address} />
          <span className="small quiet block">
            {proposal.by}, {longDate(proposal.since)}
          </span>
        </div>,
        <Decide key="decide" proposal={proposal} />,
      ],
    }))}
  />
);

const Subject = ({ proposal: { finding, force, words } }: { proposal: ProposalView }) => (
  <div className="min-w-0">
    {finding ? (
      <>
        <Link href={`/findings/${finding.reference}`}>{finding.reference}</Link>
        <span className="small quiet block">{force.name}</span>
      </>
    ) : (
      force.name
    )}
    <span className="published small block">{words}</span>
  </div>
);

const SETTLED: Record<ProposalView["what"], string> = {
  close: "It is closed already.",
  "enter-engage": "The force is in Engage already.",
  "leave-engage": "The force is in Scan already.",
};

/** Where it is decided, or declined; what is so already is only taken off. */
const Decide = ({ proposal }: { proposal: ProposalView }) => {
  const { id, what, source, settled } = proposal;
  if (settled)
    return (
      <div className="min-w-0">
        <span className="small block">{SETTLED[what]} Nothing is left to decide.</span>
        <PressForm press={takeOff.bind(null, id)} version={0}>
          <Button small>
            Take it off<span className="sr-only">: what {source} reports</span>
          </Button>
        </PressForm>
      </div>
    );
  return (
    <div className="min-w-0">
      <Link href={whereTo(proposal)}>{what === "close" ? "Close it" : "Decide it"}</Link>
      <span className="block">
        <Link href={`/proposals/${id}`}>
          Decline<span className="sr-only"> what {source} reports</span>
        </Link>
      </span>
    </div>
  );
};
