import { OpenOverTime } from "@/components/charts/open-over-time";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { ForceOverTime } from "@/lib/data/queries/steps";
import type { CalendarDate } from "@/lib/domain/calendar";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { type Movement, movement, openOverTime, quarterStart } from "@/lib/domain/finding/movement";
import { type Entry, nameIn } from "@/lib/domain/list/lists";
import { longDate, nearDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

const cells = ({ opening, new: fresh, reopened, closed, closing }: Movement) => [
  opening,
  fresh,
  reopened,
  closed,
  closing,
];

/** A label that fits under a tick: "PEEL 2017" of a long title, or the type of inspection. */
const tick = ({ title, type, on }: ForceOverTime["inspections"][number], types: readonly Entry[]) => {
  const head = title.split(/[:,]/)[0] ?? title;
  return { on, label: head.length <= 16 ? head : nameIn(types, type) };
};

/** Open findings of one force since its first report, and what moved in this quarter: opening + new + reopened − closed = closing. */
export const OverTime = ({
  facts: { steps, inspections, spells },
  types,
  today,
}: {
  facts: ForceOverTime;
  types: readonly Entry[];
  today: CalendarDate;
}) => {
  const kinds = FINDING_KINDS.filter((kind) => steps.some((step) => step.kind === kind));
  const start = quarterStart(today);
  const of = (kind: (typeof kinds)[number]) => steps.filter((step) => step.kind === kind);
  return (
    <Card title="Open findings over time">
      <OpenOverTime
        kinds={kinds.map((kind) => words.finding.kind[kind].many)}
        points={openOverTime(steps, kinds)}
        inspections={inspections.map((one) => tick(one, types))}
        spells={spells}
        today={today}
      />
      <DataTable
        small
        caption={`Movement, ${longDate(start)} to ${longDate(today)}`}
        columns={[
          { head: "Kind" },
          ...[
            `Open on ${nearDate(start, today)}`,
            "New",
            "Reopened",
            "Closed",
            `Open on ${nearDate(today, today)}`,
          ].map((head) => ({ head, figures: true })),
        ]}
        rows={kinds.map((kind) => ({
          key: kind,
          cells: [words.finding.kind[kind].many, ...cells(movement(of(kind), start, today))],
        }))}
        total={["All", ...cells(movement(steps, start, today))]}
      />
    </Card>
  );
};
