import { PressForm } from "@/components/report/press-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Source } from "@/components/ui/linked";
import type { ProposalView } from "@/lib/data/queries/proposals";
import { longDate } from "@/lib/format/dates";
import { takeOff } from "./actions";

const SETTLED: Record<ProposalView["what"], string> = {
  close: "It is closed already.",
  "enter-engage": "The force is in Engage already.",
  "leave-engage": "The force is in Scan already.",
};

/** What is so already, whoever decided it: only taken off. */
export const SettledChanges = ({ settled }: { settled: readonly ProposalView[] }) => (
  <Card title="Nothing left to decide" intro="What these report is so already.">
    <DataTable
      caption="Reported changes that are so already"
      hideCaption
      columns={[{ head: "Finding or force" }, { head: "Source" }, { head: "Now" }]}
      rows={settled.map(({ id, what, finding, force, source, address, by, since }) => ({
        key: id,
        cells: [
          <div key="subject">
            {finding ? <Link href={`/findings/${finding.reference}`}>{finding.reference}</Link> : force.name}
            {finding && <span className="small quiet block">{force.name}</span>}
          </div>,
          <div key="source" className="min-w-0">
            <Source source={source} address={address} />
            <span className="small quiet block">
              {by}, {longDate(since)}
            </span>
          </div>,
          <div key="now" className="min-w-0">
            <span className="small block">{SETTLED[what]}</span>
            <PressForm press={takeOff.bind(null, id)} version={0}>
              <Button small>
                Take it off<span className="sr-only">: what {source} reports</span>
              </Button>
            </PressForm>
          </div>,
        ],
      }))}
    />
  </Card>
);
