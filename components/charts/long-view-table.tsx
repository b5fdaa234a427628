import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { duration, longDate, shortDate } from "@/lib/format/dates";
import { joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import type { LongViewFacts } from "./long-view-facts";

/** What the drawing shows, in words. */
export const LongViewTable = ({ bars, inspections, spells, today }: LongViewFacts) => (
  <div className="stack">
    <DataTable
      small
      caption="Findings of the long view"
      columns={[
        { head: "Finding" },
        { head: "What it is" },
        { head: "Published" },
        { head: "Closed" },
        { head: "Took" },
      ]}
      rows={bars.map(({ reference, href, label, kind, publishedOn, closedOn, rollUp, repeats }) => ({
        key: reference,
        cells: [
          <span key="label">
            {href ? <Link href={href}>{reference}</Link> : reference} {label}
            {repeats.length > 0 && <span className="quiet">, repeats {joined(repeats)}</span>}
          </span>,
          words.finding.kind[kind].one,
          shortDate(publishedOn),
          closedOn ? shortDate(closedOn) : `open${rollUp && rollUp.all > 0 ? `, ${words.finding.rollUp(rollUp)}` : ""}`,
          duration(publishedOn, closedOn ?? today),
        ],
      }))}
    />
    <p className="small">
      Inspections: {inspections.map(({ label, on }) => `${label}, ${longDate(on)}`).join("; ") || "none"}.
      <br />
      In Engage:{" "}
      {spells
        .map(({ enteredOn, leftOn }) => `${longDate(enteredOn)} to ${leftOn ? longDate(leftOn) : "today"}`)
        .join("; ") || "never"}
      .
    </p>
  </div>
);
