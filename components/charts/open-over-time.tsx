"use client";

import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { longDate, shortDate } from "@/lib/format/dates";
import { OpenOverTimeDrawing } from "./open-over-time-drawing";
import type { OpenOverTimeFacts } from "./open-over-time-facts";

/**
 * Open findings by kind over time, stacked, with inspections and Engage spells; the same as a table below. Drawn by the
 * browser as well as here: what is sent beside the drawing is its figures, not every line of it once more.
 */
export const OpenOverTime = (facts: OpenOverTimeFacts) => {
  const { kinds, points } = facts;
  const first = points[0];
  if (!first) return null;
  const label = `Open findings by kind from ${longDate(first.on)} to ${longDate(facts.today)}; the same as a table below`;
  return (
    <div className="stack">
      <div className="hidden md:block print:block">
        <OpenOverTimeDrawing facts={facts} label={label} />
      </div>
      <div className="md:hidden print:hidden">
        <OpenOverTimeDrawing facts={facts} label={label} narrow />
      </div>
      <ul className="small flex flex-wrap gap-x-5 gap-y-1">
        {kinds.map((kind, at) => (
          <li key={kind} className={`legend legend-${at + 1}`}>
            {kind}
          </li>
        ))}
      </ul>
      <Disclosure summary="As a table">
        <DataTable
          small
          cards={false}
          caption="Open findings by kind"
          columns={[{ head: "From" }, ...kinds.map((kind) => ({ head: kind, figures: true }))]}
          rows={points.map(({ on, counts }) => ({ key: on, cells: [shortDate(on), ...counts] }))}
        />
      </Disclosure>
    </div>
  );
};
