import { DataTable } from "@/components/ui/data-table";
import type { FiguresAsAt } from "@/lib/domain/as-at/figures";
import { STATUSES } from "@/lib/domain/finding/finding";
import { words } from "@/lib/words/words";

/** How many findings of each kind stood how, with their totals last. */
export const FiguresThen = ({ figures: { kinds, overdue } }: { figures: FiguresAsAt }) => {
  const sum = (status: (typeof STATUSES)[number]) => kinds.reduce((all, { counts }) => all + counts[status], 0);
  const number = (value: number) => value.toLocaleString("en-GB");
  return (
    <>
      <DataTable
        caption="Findings by kind and status"
        columns={[
          { head: "Kind" },
          ...STATUSES.map((status) => ({ head: words.finding.status[status], figures: true })),
          { head: "Not closed", figures: true },
        ]}
        rows={kinds.map(({ kind, counts }) => ({
          key: kind,
          cells: [
            words.finding.kind[kind].many,
            ...STATUSES.map((status) => number(counts[status])),
            number(counts.open + counts.engage),
          ],
        }))}
        total={["All", ...STATUSES.map((status) => number(sum(status))), number(sum("open") + sum("engage"))]}
      />
      <p className="small quiet">
        Overdue then: {number(overdue.all)}, of which {number(overdue.theirs)} waited on another body and{" "}
        {number(overdue.inspectorates)} on the inspectorate. What was closed as recorded in error is in no count.
      </p>
    </>
  );
};
